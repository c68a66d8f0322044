package org.fediferry.practice.guest;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a guest knows of one browser. */
public final class GuestSession {

    private final String id;
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private volatile @Nullable Person person;

    GuestSession(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    void setPerson(@Nullable Person newPerson) {
        person = newPerson;
    }

    public void put(String name, String value) {
        values.put(name, value);
    }

    /** Empty when there is none; it is gone afterwards. */
    public String take(String name) {
        String value = values.remove(name);
        return value == null ? "" : value;
    }
}
