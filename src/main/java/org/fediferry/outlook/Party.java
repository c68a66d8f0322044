package org.fediferry.outlook;

import java.util.Optional;
import org.fediferry.fediverse.Handle;

/**
 * One side of the way: an account, or only the server where there is to be one.
 *
 * @param handle empty where the person has named a server only
 */
public record Party(Place place, Optional<Handle> handle, Profile profile) {

    /** The account of a person, with what is public about it. */
    public static Party of(Place place, Optional<Handle> handle, PublicFacts facts) {
        return new Party(
                place,
                handle,
                handle.map(known -> facts.profile(place, known))
                        .orElse(Profile.unknown("no account was named, only its server")));
    }

    /** For a sentence: {@code @ada@lantern.example}, or the server. */
    public String name() {
        return handle.map(Handle::mention).orElse("your account on " + place.name());
    }

    /** The same at the beginning of a sentence. */
    String subject() {
        return handle.map(Handle::mention).orElse("Your account on " + place.name());
    }
}
