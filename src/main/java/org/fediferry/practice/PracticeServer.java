package org.fediferry.practice;

import io.javalin.Javalin;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.fediferry.practice.federation.Jobs;
import org.fediferry.practice.federation.Peers;
import org.fediferry.practice.guest.Person;
import org.fediferry.practice.quirk.Quirks;
import org.fediferry.practice.quirk.RequestLog;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Follow;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.Profile;
import org.fediferry.practice.social.User;
import org.fediferry.practice.social.Version;
import org.fediferry.practice.web.FrontDoor;
import org.fediferry.practice.web.Listener;
import org.fediferry.practice.web.Sessions;
import org.fediferry.practice.web.Site;

/** An imitation of a Mastodon server on a loopback port. */
public final class PracticeServer implements AutoCloseable {

    private final Quirks quirks = new Quirks();
    private final RequestLog requests = new RequestLog();
    private final Sessions sessions = new Sessions();
    private final Peers peers = new Peers();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Jobs jobs;
    private final Javalin http;
    private final Instance instance;

    private PracticeServer(PracticeSettings settings) {
        Version version = Version.of(settings.version());
        Gate gate = new Gate(quirks, requests, closing);
        jobs = new Jobs(settings.domain(), settings.jobPace());
        http = Listener.start(settings.port(), gate::answer, gate::fail);
        URI address = URI.create("http://127.0.0.1:" + http.port());
        instance = new Instance(settings.domain(), version, settings.language(), address);
        FrontDoor door = new FrontDoor(new Site(instance, sessions, quirks, closing));
        new Wiring(instance, peers, jobs, quirks).open(door);
        gate.open(door);
    }

    public static PracticeServer start(PracticeSettings settings) {
        return new PracticeServer(settings);
    }

    /** Such as {@code http://127.0.0.1:40123}. */
    public URI address() {
        return instance.address();
    }

    /** The domain of the handles. */
    public String domain() {
        return instance.domain();
    }

    /** A new, empty account. */
    public PracticeAccount addAccount(String user) {
        return new PracticeAccount(instance, instance.addUser(user, Profile.named(""), Instant.now()));
    }

    public PracticeAccount account(String user) {
        Optional<User> found = instance.user(user);
        return new PracticeAccount(
                instance,
                found.orElseThrow(
                        () -> new IllegalArgumentException("no account \"" + user + "\" on " + instance.domain())));
    }

    /** Everybody who has an account here, in the order in which they came. */
    public List<PracticeAccount> accounts() {
        return instance.users().stream()
                .sorted(Comparator.comparingLong(user -> user.account().id()))
                .map(user -> new PracticeAccount(instance, user))
                .toList();
    }

    public Quirks quirks() {
        return quirks;
    }

    public RequestLog requests() {
        return requests;
    }

    /** How many browsers this account is signed in with. */
    public long openSessions(String user) {
        return instance.user(user).map(sessions::count).orElse(0L);
    }

    /** Every cookie and every form token that browsers were given. */
    public Set<String> secretsHandedOut() {
        return sessions.secrets();
    }

    public void signOutEverybody() {
        sessions.endAll();
    }

    /** From now on this server finds the other one by its domain. */
    public void meet(PracticeServer other) {
        meet(other.domain(), other.address());
    }

    /** From now on this server finds whatever answers for a domain. */
    public void meet(String otherDomain, URI otherAddress) {
        peers.add(otherDomain, otherAddress);
    }

    /** Who has an account here and follows somebody. */
    List<URI> followersOf(URI actor) {
        return instance.account(actor)
                .map(account -> instance.follows().followersOf(account).stream()
                        .filter(Account::isLocal)
                        .map(Account::uri)
                        .toList())
                .orElse(List.of());
    }

    /** Somebody with an account here follows a person of another server, as if that had been so for long. */
    void follow(URI follower, Person person) {
        Account seen =
                instance.addRemote(person.handle(), person.actor(), person.page(), Profile.named(person.displayName()));
        instance.account(follower).ifPresent(account -> instance.follows().follow(account, seen, Follow.PLAIN));
    }

    Instance instance() {
        return instance;
    }

    Jobs jobs() {
        return jobs;
    }

    @Override
    public void close() {
        closing.countDown();
        jobs.close();
        http.stop();
    }
}
