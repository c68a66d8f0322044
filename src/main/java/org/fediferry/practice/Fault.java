package org.fediferry.practice;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.fediferry.practice.quirk.Quirk;

/** What may be wrong with the servers or the accounts of a move, by name: switched on before anything is done. */
public enum Fault {
    SLOW_PAGES("both servers take a second for every page", world -> {
        for (PracticeServer server : List.of(world.oldServer(), world.newServer())) {
            server.quirks().slow("/auth/", Duration.ofSeconds(1));
            server.quirks().slow("/settings/", Duration.ofSeconds(1));
        }
    }),
    TOO_MANY_REQUESTS("the old server answers its settings pages with 429 and Retry-After", old(Quirk.PAGES_LIMITED)),
    SIGN_IN_LIMITED("the old server answers the sign-in with 429 in JSON", old(Quirk.SIGN_IN_LIMITED)),
    UNAVAILABLE("the old server answers everything with 503", old(Quirk.UNAVAILABLE)),
    ERROR_BEFORE_EFFECT(
            "the old server answers the move with an error page, and stores nothing", old(Quirk.FAIL_BEFORE_MOVE)),
    ERROR_HALF_WAY(
            "the old server stores the move, answers with an error page, and never carries it out",
            old(Quirk.FAIL_AFTER_MOVE)),
    ERROR_AFTER_EFFECT(
            "the old server stores the move and carries it out, and answers with an error page",
            old(Quirk.FAIL_AFTER_EFFECT)),
    ALIAS_HIDDEN(
            "the first ten readers of the new account do not see its alias",
            world -> world.newServer().quirks().on(Quirk.ALIAS_HIDDEN, 10)),
    ALIAS_NEVER_SHOWN("nobody ever sees the alias of the new account", onNew(Quirk.ALIAS_HIDDEN)),
    IMPORT_STUCK("imports on the new server never get past half of their rows", onNew(Quirk.IMPORT_STUCK)),
    IMPORT_PARTLY_FAILING(
            "the new server cannot find five of the accounts that are imported",
            world -> world.newServer().quirks().on(Quirk.IMPORT_FAILING, 5)),
    IMPORT_REPORTS_NOTHING(
            "the new server reports imports as finished, with none of their rows", onNew(Quirk.IMPORT_EMPTY)),
    ARCHIVE_PENDING("the old server never gets its archive done", old(Quirk.BACKUP_PENDING)),
    ARCHIVE_VANISHED(
            "the old server gives its archive up after three looks at it",
            world -> world.oldServer().quirks().on(Quirk.BACKUP_FAILS, 3)),
    ARCHIVE_STUCK("the old server has been making its archive for two days", world -> {
        oldAda(world).archiveAskedBefore(Duration.ofDays(2));
        world.oldServer().quirks().on(Quirk.BACKUP_PENDING);
    }),
    ARCHIVE_ADDRESS_EXPIRED(
            "the address to which the link of an archive leads is out of date once",
            world -> world.oldServer().quirks().on(Quirk.BACKUP_ADDRESS_EXPIRED, 1)),
    COOLDOWN("the old account was moved three days ago", world -> oldAda(world).movedBefore(Duration.ofDays(3))),
    LOCKED_TARGET(
            "the new account accepts each follower by hand",
            world -> world.newServer().account("ada").lock()),
    ALREADY_REDIRECTING(
            "the old account redirects to the new one already, without any followers moved",
            world -> oldAda(world).redirectTo(world.newServer().account("ada"))),
    TWO_FACTOR_CODE(
            "the old server asks for a one-time code, and its secret is known",
            world -> oldAda(world).requireOneTimeCode()),
    TWO_FACTOR_KEY(
            "the old server asks for a security key, and nobody has the one-time codes",
            world -> oldAda(world).requireSecurityKey().loseOneTimeCodes()),
    TWO_FACTOR_BOTH(
            "the old server asks for a security key, and takes one-time codes instead",
            world -> oldAda(world).requireSecurityKey()),
    SSO_ACCOUNT("the old server has no passwords: its accounts sign in elsewhere", world -> {
        world.oldServer().quirks().on(Quirk.SIGN_IN_ELSEWHERE);
        oldAda(world).forgetPassword();
    }),
    SELF_DESTRUCT("the old server is closing down: exports only (Mastodon 4.3 and later)", old(Quirk.SELF_DESTRUCT)),
    SESSION_ENDED(
            "the old server ends the session after four pages",
            world -> world.oldServer().quirks().on(Quirk.SESSION_ENDS, 4)),
    CHANGED_IDS(
            "the field for the alias has another id on the new server",
            world -> world.newServer().quirks().renameId("/settings/aliases", "account_alias_acct", "alias_address")),
    LOOK_ALIKE_REDIRECT(
            "the old server sends everybody who signs in to a look-alike at another address",
            PracticeWorld::impersonateOldServer),
    OTHER_LANGUAGE("both servers speak German, although the browser asks for English", world -> {
        for (PracticeServer server : List.of(world.oldServer(), world.newServer())) {
            server.quirks().on(Quirk.GERMAN_FOR_STRANGERS);
            server.account("ada").speak(Locale.GERMAN);
        }
    }),
    DOWNLOAD_NEVER_STARTS("the old server never answers a download", old(Quirk.DOWNLOAD_SILENT)),
    DOWNLOAD_STOPS_HALF_WAY("the old server breaks every download off", old(Quirk.DOWNLOAD_TRUNCATED));

    private final String about;

    /** Holds nothing of its own. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<PracticeWorld> start;

    Fault(String about, Consumer<PracticeWorld> start) {
        this.about = about;
        this.start = start;
    }

    /** Switches it on for the rest of the world's life. */
    public void start(PracticeWorld world) {
        start.accept(world);
    }

    /** What is wrong, in one sentence without a full stop. */
    public String about() {
        return about;
    }

    /** As people write it: "slow-pages". */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Fault> of(String written) {
        return Arrays.stream(values())
                .filter(fault -> fault.written().equals(written))
                .findFirst();
    }

    private static PracticeAccount oldAda(PracticeWorld world) {
        return world.oldServer().account("ada");
    }

    private static Consumer<PracticeWorld> old(Quirk quirk) {
        return world -> world.oldServer().quirks().on(quirk);
    }

    private static Consumer<PracticeWorld> onNew(Quirk quirk) {
        return world -> world.newServer().quirks().on(quirk);
    }
}
