package org.fediferry.rehearsal;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.fediferry.fediverse.Handle;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeServer;
import org.fediferry.run.Person.Task;
import org.fediferry.step.Page;

/** Somebody with a Mastodon account, who leaves everything to the runner. */
record MastodonPlayer(Part part, PracticeServer server, PracticeAccount practice, Locale language) implements Player {

    @Override
    public RehearsalAccount account() {
        return new RehearsalAccount(
                part.role(),
                part.type(),
                Handle.parse(practice.handle()),
                server.address(),
                practice.email(),
                Optional.ofNullable(practice.password()),
                Optional.ofNullable(practice.otpSecret()),
                Optional.empty(),
                language);
    }

    @Override
    public URI actor() {
        return practice.actor();
    }

    @Override
    public URI profilePage() {
        return practice.profilePage();
    }

    @Override
    public void nameAsAlias(Player old) {
        var ignored = practice.nameAsAlias(old.handle().acct(), old.actor());
    }

    @Override
    public void act(Task task, Page page) {
        // Nothing on a Mastodon server of a rehearsal takes a person.
    }

    @Override
    public Optional<String> mailedLink() {
        return Optional.empty();
    }
}
