package org.fediferry.practice.threads;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fediferry.practice.guest.Answers;
import org.fediferry.practice.guest.Documents;
import org.fediferry.practice.guest.GuestServer;
import org.fediferry.practice.guest.GuestSettings;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.guest.Person;
import org.fediferry.practice.quirk.RequestLog;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.web.Json;

/**
 * A running imitation of Threads: sign-in, settings, the composer, and what other servers see. Handles are at
 * threads.net, the pages of the real one at www.threads.com (fact sheet B.1, B); here one address stands for both.
 */
public final class ThreadsServer implements AutoCloseable {

    public static final String DOMAIN = "threads.net";

    private final GuestServer guest;
    private final Profiles profiles = new Profiles();
    private final List<Profile> made = new CopyOnWriteArrayList<>();

    private ThreadsServer(GuestServer guest) {
        this.guest = guest;
    }

    /** The words that WebFinger has for a profile. Fact sheet B.7, B: no actor address but this link, no aliases. */
    private record Wording() implements Documents {

        @Override
        public Map<String, Object> descriptor(Person person) {
            return Json.object(
                    "subject",
                    "acct:" + person.handle(),
                    "links",
                    List.of(
                            Documents.link("http://webfinger.net/rel/profile-page", "text/html", person.page()),
                            Documents.link("self", "application/activity+json", person.actor())));
        }
    }

    /** With one profile, of {@code ada}, who shares with the Fediverse. */
    public static ThreadsServer start() {
        return start(0);
    }

    /** On a port of its own. */
    public static ThreadsServer start(int port) {
        // Fact sheet B.2, B: this cookie is the sign of being signed in.
        GuestSettings settings = GuestSettings.of(DOMAIN, "sessionid").onPort(port);
        ThreadsServer server = new ThreadsServer(GuestServer.start(settings, new Wording()));
        new SignInPages(server.guest, server.profiles).add();
        new SettingsPages(server.guest, server.profiles).add();
        new PostPages(server.guest, server.profiles).add();
        server.guest.routes().get("/ap/users/:id/", ThreadsServer::actor);
        var ignored = server.add("ada", "Ada Harbour").share(true);
        return server;
    }

    /** Fact sheet B.7, B: whoever does not sign the request gets this. The status is sure: C. */
    private static void actor(GuestVisit visit) {
        visit.json(Json.object("success", false, "error", "Not found"));
        visit.http().status(404);
    }

    /** A new profile: public, and not shared with the Fediverse. */
    public Profile add(String user, String name) {
        long id = 17_841_400_000_000_001L + made.size();
        URI at = guest.address();
        Person person = guest.people()
                .add(new Person(
                                new Handle(user, DOMAIN),
                                new Person.Addresses(
                                        at.resolve("/ap/users/" + id + "/"),
                                        at.resolve("/@" + user),
                                        at.resolve("/ap/users/" + id + "/inbox"),
                                        at.resolve("/ap/inbox")))
                        .named(name));
        Profile profile = profiles.add(new Profile(person));
        made.add(profile);
        return profile.share(false);
    }

    public Profile profile(String user) {
        return made.stream()
                .filter(profile -> profile.person().name().equals(user))
                .findFirst()
                .orElseThrow();
    }

    /** From now on every browser that comes is signed in, as if its session had been kept. */
    public void remember(Profile profile) {
        profiles.remember(profile);
    }

    /** From now on browsers that come are strangers again; those that are signed in stay so. */
    public void rememberNobody() {
        profiles.remember(null);
    }

    /** For answers such as 429 in place of the real ones. */
    public Answers answers() {
        return guest.answers();
    }

    /** For joining a practice world. */
    public GuestServer guest() {
        return guest;
    }

    public URI address() {
        return guest.address();
    }

    public RequestLog requests() {
        return guest.requests();
    }

    /** How many keys were pressed, and forms with a password sent, on any of its pages. */
    public long typed() {
        return requests().count("POST", SignInPages.KEYS) + requests().count("POST", "/login");
    }

    /** In how many browsers somebody is signed in to a profile. */
    public long openSessions(String user) {
        return guest.sessions().count(profile(user).person());
    }

    @Override
    public void close() {
        guest.close();
    }
}
