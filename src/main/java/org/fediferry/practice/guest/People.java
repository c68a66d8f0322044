package org.fediferry.practice.guest;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fediferry.practice.social.Handle;

/** Everybody who has an account on one guest. */
public final class People {

    private final List<Person> people = new CopyOnWriteArrayList<>();

    public Person add(Person person) {
        people.add(person);
        return person;
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
        return people.stream().filter(person -> person.handle().equals(handle)).findFirst();
    }

    public Optional<Person> at(URI actor) {
        return people.stream().filter(person -> person.actor().equals(actor)).findFirst();
    }
}
