package org.fediferry.practice.guest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in to a guest with a password. */
public final class Member {

    private final Person person;
    private final String email;
    private final String password;
    private final List<String> aliases = new CopyOnWriteArrayList<>();
    private final Set<String> blocks = ConcurrentHashMap.newKeySet();
    private final Set<String> mutes = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Instant movedAt;
    private volatile @Nullable URI movedTo;

    Member(Person person, String email, String password) {
        this.person = person;
        this.email = email;
        this.password = password;
    }

    public Person person() {
        return person;
    }

    public String handle() {
        return person.handle().toString();
    }

    public String email() {
        return email;
    }

    public String password() {
        return password;
    }

    /** The aliases as they were typed; the person has their actors. */
    public List<String> aliases() {
        return aliases;
    }

    /** Handles. */
    public Set<String> blocks() {
        return blocks;
    }

    /** Handles. */
    public Set<String> mutes() {
        return mutes;
    }

    public boolean movedWithin(Duration time) {
        Instant then = movedAt;
        return then != null && then.plus(time).isAfter(Instant.now());
    }

    /** Where the last move went; null before. */
    public @Nullable URI movedTo() {
        return movedTo;
    }

    public void moved(URI target, Instant at) {
        movedTo = target;
        movedAt = at;
    }
}
