package org.fediferry.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.rehearsal.Guests.Guest;
import org.fediferry.rehearsal.Part.Place;

/** The servers of a rehearsal, and who has an account there. */
final class Troupe implements AutoCloseable {

    private final PracticeWorld world;
    private final Locale language;
    private final Map<String, Guest> guests = new HashMap<>();
    private final Map<String, URI> servers = new LinkedHashMap<>();
    private final Map<String, Player> players = new LinkedHashMap<>();
    private final Path folder;

    Troupe(PracticeWorld world, Locale language) {
        this.world = world;
        this.language = language;
        for (PracticeServer server : List.of(world.oldServer(), world.newServer())) {
            servers.put(server.domain(), server.address());
        }
        try {
            folder = Files.createTempDirectory("fediferry-rehearsal");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** Gives everybody their account. */
    void engage(Cast cast) {
        for (Part part : cast.parts().values()) {
            players.put(part.role(), part.place() == Place.GUEST ? guest(part) : mastodon(part));
        }
    }

    private Player mastodon(Part part) {
        PracticeServer server = part.place() == Place.OLD ? world.oldServer() : world.newServer();
        PracticeAccount account = server.accounts().stream()
                .filter(known -> known.user().equals(part.user()))
                .findFirst()
                .orElseGet(() -> server.addAccount(part.user()));
        return new MastodonPlayer(part, server, account, language);
    }

    private Player guest(Part part) {
        Guest guest = guests.computeIfAbsent(part.type(), this::join);
        return new GuestPlayer(part, guest.server(), guest.newAccount().apply(part.user()));
    }

    private Guest join(String type) {
        Guest guest = Guests.start(type);
        world.join(guest.server());
        servers.putAll(guest.server().addresses());
        return guest;
    }

    PracticeWorld world() {
        return world;
    }

    Locale language() {
        return language;
    }

    /** By role, with whoever is needed and has none. */
    Map<String, Player> players() {
        return players;
    }

    Player player(String role) {
        return Objects.requireNonNull(players.get(role), role);
    }

    /** The addresses of all servers, by domain. */
    Map<String, URI> servers() {
        return servers;
    }

    /** Accounts without a role, one on each Mastodon server: lookups that lead to a server have to find it. */
    List<RehearsalAccount> bystanders() {
        return Stream.of(Place.OLD, Place.NEW)
                .map(place -> new Part("at-" + (place == Place.OLD ? "old" : "new"), Cast.MASTODON, place, "ada"))
                .map(part -> mastodon(part).account())
                .toList();
    }

    /** What servers answered with a failure of their own. */
    List<String> bugs() {
        return Stream.concat(
                        Stream.of(
                                world.oldServer().requests(), world.newServer().requests()),
                        guests.values().stream().map(guest -> guest.server().requests()))
                .flatMap(requests -> requests.failures().stream())
                .toList();
    }

    /** For files that scenarios take; goes with the rehearsal. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        world.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
