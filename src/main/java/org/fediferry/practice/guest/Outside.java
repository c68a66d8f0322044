package org.fediferry.practice.guest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.federation.Jobs;
import org.fediferry.practice.federation.PeerClient;
import org.fediferry.practice.federation.Peers;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.web.Json;

/** The other servers of the practice world, as a guest asks and tells them. */
public final class Outside {

    private final Peers peers;
    private final Jobs jobs;
    private final PeerClient http = new PeerClient();

    Outside(Peers peers, Jobs jobs) {
        this.peers = peers;
        this.jobs = jobs;
    }

    /** By WebFinger and the actor document; a leading "@" and upper case do not count. */
    public Optional<RemoteActor> find(String handle) {
        Handle wanted = Handle.typed(handle, "");
        String resource = URLEncoder.encode("acct:" + wanted, StandardCharsets.UTF_8);
        return peers.addressOf(wanted.domain())
                .flatMap(server -> http.get(server.resolve("/.well-known/webfinger?resource=" + resource)))
                .flatMap(Outside::self)
                .flatMap(this::read);
    }

    /** Reads an actor document; empty where its server is not of this world, is down or refuses. */
    public Optional<RemoteActor> read(URI actor) {
        return peers.serverOf(actor).flatMap(server -> http.get(actor)).flatMap(RemoteActor::of);
    }

    /** The handle of an actor of this world, without the first "@". */
    public Optional<String> handle(URI actor) {
        return read(actor).flatMap(found -> peers.domainOf(actor).map(domain -> found.name() + "@" + domain));
    }

    /** The page for people that an actor names. */
    public Optional<URI> page(URI actor) {
        return peers.serverOf(actor)
                .flatMap(server -> http.get(actor))
                .map(document -> URI.create(document.path("url").asText(actor.toString())));
    }

    private static Optional<URI> self(JsonNode descriptor) {
        for (JsonNode link : descriptor.path("links")) {
            if (link.path("rel").asText().equals("self")) {
                return Optional.of(URI.create(link.path("href").asText()));
            }
        }
        return Optional.empty();
    }

    void send(URI inbox, Map<String, Object> activity) {
        jobs.run(() -> {
            var ignored = http.post(inbox, activity);
        });
    }

    static Map<String, Object> activity(String type, URI actor, Object object) {
        return Json.object(
                "@context",
                "https://www.w3.org/ns/activitystreams",
                "type",
                type,
                "actor",
                actor.toString(),
                "object",
                object);
    }
}
