package org.fediferry.practice.guest;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fediferry.practice.social.Handle;

/** Everybody who signs in to one guest with a password. */
public final class Members {

    private final GuestServer server;
    private final Places places;
    private final List<Member> members = new CopyOnWriteArrayList<>();

    /** Where a server puts its people. */
    @FunctionalInterface
    public interface Places {
        Person.Addresses of(String name);
    }

    public Members(GuestServer server, Places places) {
        this.server = server;
        this.places = places;
    }

    /** A new, empty account; e-mail address and password are different on every server, so that a mix-up shows. */
    public Member add(String name) {
        Person person = server.people().add(new Person(new Handle(name, server.domain()), places.of(name)));
        String first = server.domain().replaceFirst("\\..*", "");
        Member member = new Member(person, name + "+" + first + "@mail.example", name + "-practises-at-" + first);
        members.add(member);
        return member;
    }

    /** By e-mail address or by name, as the server asks for one or the other. */
    public Optional<Member> withCredentials(String emailOrName, String password) {
        return members.stream()
                .filter(member -> member.email().equalsIgnoreCase(emailOrName.strip())
                        || member.person().name().equalsIgnoreCase(emailOrName.strip()))
                .filter(member -> member.password().equals(password))
                .findFirst();
    }

    public Member of(Person person) {
        return members.stream()
                .filter(member -> member.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(person.handle() + " is nobody who signs in"));
    }
}
