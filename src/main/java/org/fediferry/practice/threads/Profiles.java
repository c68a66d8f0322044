package org.fediferry.practice.threads;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fediferry.practice.guest.GuestVisit;
import org.jspecify.annotations.Nullable;

/** Every profile of the server. */
final class Profiles {

    private final List<Profile> all = new CopyOnWriteArrayList<>();
    private volatile @Nullable Profile remembered;

    Profile add(Profile profile) {
        all.add(profile);
        return profile;
    }

    /** Who is signed in in every browser that comes, as if its session had been kept. */
    Optional<Profile> remembered() {
        return Optional.ofNullable(remembered);
    }

    void remember(@Nullable Profile profile) {
        remembered = profile;
    }

    /** The profile of a path such as {@code /@ada}. */
    Optional<Profile> named(String user) {
        return all.stream()
                .filter(profile -> profile.person().name().equalsIgnoreCase(user))
                .findFirst();
    }

    /** The profile of whoever is signed in. */
    Profile own(GuestVisit visit) {
        return named(visit.person().name()).orElseThrow();
    }
}
