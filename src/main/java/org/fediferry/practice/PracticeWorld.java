package org.fediferry.practice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fediferry.practice.federation.Jobs;
import org.fediferry.practice.guest.GuestServer;
import org.fediferry.practice.guest.Person;

/** Two practice servers that know each other, with somebody who wants to move. */
public final class PracticeWorld implements AutoCloseable {

    private final PracticeServer oldServer;
    private final PracticeServer newServer;
    private final List<GuestServer> guests = new ArrayList<>();
    private final List<PracticeServer> lookAlikes = new ArrayList<>();

    private PracticeWorld(PracticeServer oldServer, PracticeServer newServer) {
        this.oldServer = oldServer;
        this.newServer = newServer;
    }

    /** Both servers with "ada" on each: full of followers on the old one, empty on the new one. */
    public static PracticeWorld start(PracticeSettings oldSettings, PracticeSettings newSettings, Crowd crowd) {
        PracticeServer oldServer = PracticeServer.start(oldSettings);
        PracticeServer newServer = PracticeServer.start(newSettings);
        oldServer.meet(newServer);
        newServer.meet(oldServer);
        new Seed(oldServer.instance(), newServer.instance(), crowd).sow();
        return new PracticeWorld(oldServer, newServer);
    }

    /** A small world of one version, quick enough for tests. */
    public static PracticeWorld small(String version) {
        return start(
                PracticeSettings.of(version, "harbour.example"),
                PracticeSettings.of(version, "lighthouse.example"),
                Crowd.SMALL);
    }

    public PracticeServer oldServer() {
        return oldServer;
    }

    public PracticeServer newServer() {
        return newServer;
    }

    /** A server of another kind joins: everybody finds everybody, and it is closed with the others. */
    public void join(GuestServer guest) {
        for (PracticeServer server : List.of(oldServer, newServer)) {
            guest.addresses().forEach(server::meet);
            guest.meet(server.domain(), server.address());
        }
        for (GuestServer other : guests) {
            guest.addresses().forEach(other::meet);
            other.addresses().forEach(guest::meet);
        }
        guests.add(guest);
    }

    /** Whoever follows "ada" of the old server, on a server that is there, follows this person as well. */
    public void gather(GuestServer guest, Person person) {
        for (PracticeServer server : List.of(oldServer, newServer)) {
            server.followersOf(oldServer.account("ada").actor()).stream()
                    .map(guest.outside()::read)
                    .flatMap(Optional::stream)
                    .forEach(follower -> {
                        server.follow(follower.id(), person);
                        person.addFollower(follower.id(), follower.inbox());
                    });
        }
    }

    /** Starts a server that looks like the old one, and lets the old one send everybody there to sign in. */
    PracticeServer impersonateOldServer() {
        String version = oldServer.instance().version().name();
        PracticeServer lookAlike = PracticeServer.start(PracticeSettings.of(version, oldServer.domain()));
        lookAlikes.add(lookAlike);
        oldServer.quirks().leadAstray(lookAlike.address());
        return lookAlike;
    }

    /** What wants to be taken for the old server: the servers of {@link Fault#LOOK_ALIKE_REDIRECT}. */
    public List<PracticeServer> lookAlikes() {
        return List.copyOf(lookAlikes);
    }

    /** Whether no server has background work left. Work on one makes work on others: nothing may come in meanwhile. */
    public boolean isQuiet() {
        long before = started();
        return jobs().stream().allMatch(Jobs::isIdle) && before == started();
    }

    /** Waits until no server has background work left; false when that takes longer. */
    public boolean awaitQuiet(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (true) {
            long before = started();
            for (Jobs jobs : jobs()) {
                if (!jobs.awaitIdle(Duration.ofNanos(deadline - System.nanoTime()))) {
                    return false;
                }
            }
            if (before == started() && isQuiet()) {
                return true;
            }
        }
    }

    private List<Jobs> jobs() {
        return Stream.concat(
                        Stream.of(oldServer.jobs(), newServer.jobs()),
                        guests.stream().map(GuestServer::jobs))
                .toList();
    }

    private long started() {
        return jobs().stream().mapToLong(Jobs::started).sum();
    }

    @Override
    public void close() {
        oldServer.close();
        newServer.close();
        guests.forEach(GuestServer::close);
        lookAlikes.forEach(PracticeServer::close);
    }
}
