package org.fediferry.practice.federation;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Json;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** What other servers ask for: WebFinger, actor documents, and the inbox. */
public final class FederationRoutes implements Area {

    private static final Duration CACHED = Duration.ofMinutes(3);

    private final Inbox inbox;
    private final Jobs jobs;
    private final Map<URI, Cached> cache = new ConcurrentHashMap<>();

    public FederationRoutes(Inbox inbox, Jobs jobs) {
        this.inbox = inbox;
        this.jobs = jobs;
    }

    private record Cached(List<URI> aliases, Instant until) {}

    @Override
    public void addTo(Routes routes) {
        routes.get("/.well-known/webfinger", Access.API, FederationRoutes::webFinger);
        routes.get(
                "/users/:name",
                Access.API,
                visit -> actorOrProfile(
                        visit, visit.instance().user(visit.part("name")).map(User::account)));
        routes.get(
                "/ap/users/:id",
                Access.API,
                visit -> actorOrProfile(
                        visit, visit.instance().account(visit.instance().at(visit.path()))));
        routes.post("/inbox", Access.API, this::receive);
    }

    private static void webFinger(Visit visit) {
        Instance instance = visit.instance();
        Optional<Account> found = Handle.ofResource(visit.query("resource"))
                .filter(handle -> instance.isOwnDomain(handle.domain()))
                .flatMap(handle -> instance.account(new Handle(handle.user(), instance.domain())));
        if (found.isEmpty()) {
            visit.http().status(404).result("");
            return;
        }
        Account account = found.get();
        visit.json(Json.object(
                "subject",
                "acct:" + account.handle(),
                "aliases",
                List.of(account.url().toString(), account.uri().toString()),
                "links",
                List.of(
                        link("http://webfinger.net/rel/profile-page", "text/html", account.url()),
                        link("self", PeerClient.ACTIVITY_JSON, account.uri()),
                        Map.of(
                                "rel",
                                "http://ostatus.org/schema/1.0/subscribe",
                                "template",
                                instance.at("/authorize_interaction") + "?uri={uri}"))));
        visit.http().contentType("application/jrd+json; charset=utf-8");
    }

    private static Map<String, Object> link(String rel, String type, URI href) {
        return Json.object("rel", rel, "type", type, "href", href.toString());
    }

    private void actorOrProfile(Visit visit, Optional<Account> found) {
        if (found.isEmpty()) {
            visit.error(404);
        } else if (wantsActor(visit)) {
            actor(visit, found.get());
        } else {
            visit.redirect(found.get().url().toString());
        }
    }

    public static boolean wantsActor(Visit visit) {
        String accept = String.valueOf(visit.http().header("Accept"));
        return accept.contains(PeerClient.ACTIVITY_JSON) || accept.contains("application/ld+json");
    }

    /** Answers with the actor document, through the cache and the hidden alias when those quirks are on. */
    public void actor(Visit visit, Account account) {
        visit.json(ActorDocument.of(visit.instance(), account, aliases(visit, account)));
        visit.http()
                .contentType(PeerClient.ACTIVITY_JSON + "; charset=utf-8")
                .header("Cache-Control", "max-age=180, public")
                .header("Vary", "Accept, Accept-Language, Cookie");
    }

    private List<URI> aliases(Visit visit, Account account) {
        if (visit.site().quirks().isOn(Quirk.ACTOR_CACHE)) {
            Instant now = Instant.now();
            return cache.compute(
                            account.uri(),
                            (uri, old) -> old != null && old.until().isAfter(now)
                                    ? old
                                    : new Cached(account.alsoKnownAs(), now.plus(CACHED)))
                    .aliases();
        }
        boolean hidden =
                !account.alsoKnownAs().isEmpty() && visit.site().quirks().take(Quirk.ALIAS_HIDDEN);
        return hidden ? List.of() : account.alsoKnownAs();
    }

    private void receive(Visit visit) {
        JsonNode activity = Json.read(visit.http().body());
        if (activity == null || !activity.has("type")) {
            visit.http().status(400).result("{}");
            return;
        }
        jobs.run(() -> inbox.receive(activity));
        visit.http().status(202).result("{}");
    }
}
