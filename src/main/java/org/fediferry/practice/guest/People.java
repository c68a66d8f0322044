package org.fediferry.practice.guest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fediferry.practice.social.Handle;

/** Everybody who has an account on one guest. */
public final class People {

    private final List<Person> people = new CopyOnWriteArrayList<>();
    private final Map<Handle, Person> aliases = new ConcurrentHashMap<>();

    public Person add(Person person) {
        people.add(person);
        return person;
    }

    /** The person is found by one more handle, which leads to the real one. */
    public void alsoKnow(Handle handle, Person person) {
        aliases.put(handle, person);
    }

    public List<Person> all() {
        return List.copyOf(people);
    }

    /** By the name before the "@"; the oldest one where domains differ. */
    public Optional<Person> named(String name) {
        return people.stream()
                .filter(person -> person.name().equalsIgnoreCase(name))
                .findFirst();
    }

    public Optional<Person> with(Handle handle) {
        return people.stream()
                .filter(person -> person.handle().equals(handle))
                .findFirst()
                .or(() -> Optional.ofNullable(aliases.get(handle)));
    }

    public Optional<Person> at(URI actor) {
        return people.stream().filter(person -> person.actor().equals(actor)).findFirst();
    }
}
