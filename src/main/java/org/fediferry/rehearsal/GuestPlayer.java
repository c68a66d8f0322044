package org.fediferry.rehearsal;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.fediferry.fediverse.Handle;
import org.fediferry.practice.guest.GuestServer;
import org.fediferry.practice.guest.Person;
import org.fediferry.run.Person.Task;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;

/** Somebody with an account on a server that is no Mastodon. */
record GuestPlayer(Part part, GuestServer server, Guests.Account guest) implements Player {

    /** What the person does by themselves in the window. */
    @FunctionalInterface
    interface Hands {

        /** Of somebody who leaves everything to the runner. */
        Hands IN_THE_LAP = (task, page) -> {};

        void act(Task task, Page page) throws StepFailed;
    }

    Person person() {
        return guest.person();
    }

    @Override
    public RehearsalAccount account() {
        return new RehearsalAccount(
                part.role(),
                part.type(),
                Handle.parse(person().handle().toString()),
                server.address(),
                guest.email(),
                guest.password(),
                Optional.empty(),
                Optional.empty(),
                Locale.ENGLISH);
    }

    @Override
    public URI actor() {
        return person().actor();
    }

    @Override
    public URI profilePage() {
        return person().page();
    }

    @Override
    public void nameAsAlias(Player old) {
        person().setAlsoKnownAs(List.of(old.actor()));
    }

    @Override
    public void act(Task task, Page page) throws StepFailed {
        guest.hands().act(task, page);
    }

    @Override
    public Optional<String> mailedLink() {
        return guest.mailedLink().get();
    }

    /** Of somebody to whom no server sends a link. */
    static Supplier<Optional<String>> noMail() {
        return Optional::empty;
    }
}
