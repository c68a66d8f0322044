package org.fediferry.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kept sessions of one run: used where there are some, told, and dropped at the end, when they are signed out. */
final class SignedIn {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());

    private final KeptSessions kept;
    private final Terminal terminal;
    private final Set<AccountSettings> used = new LinkedHashSet<>();

    SignedIn(KeptSessions kept, Terminal terminal) {
        this.kept = kept;
        this.terminal = terminal;
    }

    /** The cookies of an account's kept session; empty where it signs in as usual. */
    Optional<String> cookies(AccountSettings account) {
        try {
            Optional<KeptSessions.Kept> session = kept.find(account);
            session.ifPresent(found -> {
                used.add(account);
                say("@" + account.handle() + " is signed in already since " + MOMENT.format(found.since())
                        + " (kept session)");
            });
            return session.map(KeptSessions.Kept::cookies);
        } catch (KeptSessions.Unusable unusable) {
            say("the kept session of @" + account.handle() + " cannot be used: " + unusable.getMessage());
            say("  it signs in as usual; to drop it: fediferry sign-out " + account.name());
            return Optional.empty();
        }
    }

    /** Drops what was used: a run signs out at its end, so that nothing is left to go on with. */
    void drop() {
        for (AccountSettings account : used) {
            try {
                if (kept.drop(account)) {
                    say("the kept session of @" + account.handle() + " is dropped: runs sign out at their end");
                }
            } catch (IOException undeletable) {
                say("the kept session of @" + account.handle() + " could not be dropped: " + undeletable);
            }
        }
    }

    private void say(String text) {
        terminal.err().println(text);
        terminal.err().flush();
    }
}
