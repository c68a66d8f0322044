package org.fediferry.rehearsal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.scenario.Scenario;

/** Gives the accounts what a scenario needs to have something to do: the same each time. */
final class Furnishing {

    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final Instant LONG_AGO = Instant.parse("2024-03-09T10:00:00Z");
    private static final int FRIENDS = 3;

    /** By the last part of a flow's name: what has happened already where it is performed by itself. */
    private static final Map<String, Consumer<Furnishing>> BEFORE = Map.of(
            "move-followers", Furnishing::nameAlias,
            "before-arrival", Furnishing::nameAlias,
            "cancel-redirect", Furnishing::redirect,
            "verify-link", Furnishing::linkBothWays,
            "await-archive", furnishing -> furnishing.haveArchive(Instant.now().minus(Duration.ofHours(1))),
            "collect-archive", furnishing -> furnishing.haveArchive(LONG_AGO));

    private final Troupe troupe;
    private final PracticeWorld world;
    private final Player mover;
    private final Player target;

    Furnishing(Troupe troupe, Cast cast) {
        this.troupe = troupe;
        world = troupe.world();
        mover = troupe.player(cast.mover());
        target = troupe.player(cast.target());
    }

    void furnish(Scenario scenario) throws InterruptedException, CannotRehearse {
        for (Player player : troupe.players().values()) {
            if (player instanceof GuestPlayer guest) {
                furnish(guest);
            }
        }
        if (scenario.isFlow()) {
            String path = scenario.name().path();
            Consumer<Furnishing> before = BEFORE.get(path.substring(path.indexOf('/') + 1));
            if (before != null) {
                before.accept(this);
            }
        }
        if (!world.awaitQuiet(QUIET)) {
            throw new CannotRehearse(
                    "the practice servers are not ready after " + QUIET.toSeconds() + " s", "try again");
        }
    }

    private void furnish(GuestPlayer guest) {
        List<String> people = Stream.of(world.oldServer(), world.newServer())
                .flatMap(server -> friends(server).stream())
                .toList();
        boolean isLong = guest.equals(mover);
        String first = world.oldServer().account("ada").handle();
        guest.guest().live().accept(new Guests.Life(isLong, first, people));
        if (isLong) {
            world.gather(guest.server(), guest.person());
            people.stream()
                    .skip(2)
                    .flatMap(handle -> guest.server().outside().find(handle).stream())
                    .forEach(friend -> guest.server().federation().follow(guest.person(), friend));
        }
    }

    private static List<String> friends(PracticeServer server) {
        List<PracticeAccount> all = server.accounts();
        return all.stream()
                .skip(Math.max(1, all.size() - FRIENDS))
                .map(PracticeAccount::handle)
                .toList();
    }

    private void nameAlias() {
        target.nameAsAlias(mover);
    }

    private void redirect() {
        if (mover instanceof MastodonPlayer from && target instanceof MastodonPlayer to) {
            var ignored = from.practice().redirectTo(to.practice());
        }
    }

    private void linkBothWays() {
        link(mover, target.profilePage());
        link(target, mover.profilePage());
    }

    private static void link(Player player, URI page) {
        if (player instanceof MastodonPlayer mastodon) {
            var ignored = mastodon.practice().addLink("Fediverse", page);
        }
    }

    /** A server asks for an archive again once it is some days old. */
    private void haveArchive(Instant asked) {
        if (mover instanceof MastodonPlayer mastodon) {
            var ignored = mastodon.practice().archiveMade(asked);
        }
    }
}
