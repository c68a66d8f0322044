package org.fediferry.practice.guest;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fediferry.practice.federation.Jobs;
import org.fediferry.practice.federation.Peers;
import org.fediferry.practice.quirk.RequestLog;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.web.Listener;

/**
 * A running imitation of some other server than Mastodon, on a port of 127.0.0.1: listens, keeps sessions and people,
 * and speaks with the other servers of the practice world. What it shows, its routes say.
 */
public final class GuestServer implements AutoCloseable {

    private final GuestSettings settings;
    private final Documents documents;
    private final RequestLog requests = new RequestLog();
    private final Answers answers = new Answers();
    private final GuestRoutes routes = new GuestRoutes();
    private final GuestSessions sessions = new GuestSessions();
    private final People people = new People();
    private final Peers peers = new Peers();
    private final Jobs jobs;
    private final Outside outside;
    private final Federation federation;
    private final List<Door> doors = new CopyOnWriteArrayList<>();
    private volatile String signIn = "/";

    /** A domain and the port on which it is answered for. */
    private record Door(String domain, Javalin http) {

        URI address() {
            return URI.create("http://127.0.0.1:" + http.port());
        }
    }

    private GuestServer(GuestSettings settings, Documents documents) {
        this.settings = settings;
        this.documents = documents;
        jobs = new Jobs(settings.domain(), settings.jobPace());
        outside = new Outside(peers, jobs);
        federation = new Federation(people, outside, jobs);
    }

    /** A server that answers WebFinger and, as yet, nothing else. */
    public static GuestServer start(GuestSettings settings, Documents documents) {
        GuestServer server = new GuestServer(settings, documents);
        server.routes.get("/.well-known/webfinger", server::webFinger);
        var ignored = server.open(settings.domain(), settings.port());
        return server;
    }

    /** From now on the server answers for one more domain, at an address of its own. */
    public URI addDomain(String domain) {
        return open(domain, 0);
    }

    private URI open(String domain, int port) {
        Door door = new Door(domain, Listener.start(port, this::answer, this::fail));
        doors.add(door);
        peers.add(domain, door.address());
        return door.address();
    }

    private void answer(Context http) {
        if (!http.isMultipart()) {
            // Jetty cuts the connection when an answer comes before the body was read.
            var ignored = http.bodyAsBytes();
        }
        String method =
                http.req().getMethod().equals("HEAD") ? "GET" : http.req().getMethod();
        requests.add(method, http.path());
        String query = http.queryString();
        Optional<Integer> switched = answers.take(query == null ? http.path() : http.path() + "?" + query);
        Optional<GuestRoutes.Found> found = routes.find(method, http.path());
        if (switched.isPresent()) {
            http.status(switched.get()).header("Retry-After", "1").result("");
        } else if (found.isEmpty()) {
            http.status(404).html("<!DOCTYPE html><title>404</title><h1>Not found</h1>");
        } else {
            handle(new GuestVisit(http, this, found.get().parts()), found.get());
        }
    }

    private void handle(GuestVisit visit, GuestRoutes.Found found) {
        if (found.signedIn() && visit.maybePerson().isEmpty()) {
            visit.redirect(signIn);
        } else {
            found.handler().handle(visit);
        }
    }

    private void fail(Context http, RuntimeException failure) {
        requests.fail(http.path(), failure);
        http.status(500).html("<!DOCTYPE html><title>500</title><h1>Internal Server Error</h1>");
    }

    private void webFinger(GuestVisit visit) {
        Optional<Person> found =
                Handle.ofResource(visit.query("resource")).flatMap(this::own).filter(person -> !person.isHidden());
        if (found.isEmpty()) {
            visit.status(404, "");
            return;
        }
        visit.json(documents.descriptor(found.get()));
        visit.http().contentType("application/jrd+json; charset=utf-8");
    }

    /** By domain, or by the address that stands for one. */
    private Optional<Person> own(Handle handle) {
        return doors.stream()
                .filter(door -> door.address().getAuthority().equals(handle.domain()))
                .findFirst()
                .map(door -> new Handle(handle.user(), door.domain()))
                .or(() -> Optional.of(handle))
                .flatMap(people::with);
    }

    /** The handler for actor documents; the route has the person's name as its part "name". */
    public void actor(GuestVisit visit) {
        Optional<Person> found =
                people.with(new Handle(visit.part("name"), visit.domain())).filter(person -> !person.isHidden());
        if (found.isPresent()) {
            visit.activity(documents.actor(found.get()));
        } else {
            visit.status(404, "");
        }
    }

    /** Where routes for those who are signed in send everybody else. */
    public void signInAt(String path) {
        signIn = path;
    }

    /** Such as {@code http://127.0.0.1:40123}. */
    public URI address() {
        return doors.get(0).address();
    }

    /** The domain of the handles. */
    public String domain() {
        return settings.domain();
    }

    /** Every domain that is answered for, with its address. */
    public Map<String, URI> addresses() {
        Map<String, URI> addresses = new LinkedHashMap<>();
        doors.forEach(door -> addresses.put(door.domain(), door.address()));
        return addresses;
    }

    String domainAt(int port) {
        return doors.stream()
                .filter(door -> door.http().port() == port)
                .map(Door::domain)
                .findFirst()
                .orElse(settings.domain());
    }

    String cookie() {
        return settings.cookie();
    }

    public GuestRoutes routes() {
        return routes;
    }

    public GuestSessions sessions() {
        return sessions;
    }

    public People people() {
        return people;
    }

    public Outside outside() {
        return outside;
    }

    public Federation federation() {
        return federation;
    }

    public Answers answers() {
        return answers;
    }

    public RequestLog requests() {
        return requests;
    }

    /** The background work, in order, paced as the settings say. */
    public Jobs jobs() {
        return jobs;
    }

    /** From now on this server finds whatever answers for a domain. */
    public void meet(String otherDomain, URI otherAddress) {
        peers.add(otherDomain, otherAddress);
    }

    /** Waits until no background work is left; false when that takes longer. */
    public boolean awaitQuiet(Duration longest) throws InterruptedException {
        return jobs.awaitIdle(longest);
    }

    @Override
    public void close() {
        jobs.close();
        doors.forEach(door -> door.http().stop());
    }
}
