package org.fediferry.practice.microblog;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fediferry.practice.federation.PeerClient;
import org.fediferry.practice.guest.Documents;
import org.fediferry.practice.guest.Person;
import org.fediferry.practice.web.Json;

/** WebFinger and actor as the samples in the fact sheet have them (A.7, B). */
record ActorForm(Supplier<URI> home) implements Documents {

    /** The subscribe template is on micro.blog itself; there is no "aliases" array. */
    @Override
    public Map<String, Object> descriptor(Person person) {
        return Json.object(
                "subject",
                "acct:" + person.handle(),
                "links",
                List.of(
                        Documents.link("self", PeerClient.ACTIVITY_JSON, person.actor()),
                        Documents.link(
                                "http://webfinger.net/rel/profile-page", PeerClient.ACTIVITY_JSON, person.actor()),
                        Map.of(
                                "rel",
                                "http://ostatus.org/schema/1.0/subscribe",
                                "template",
                                at("/mastodon/follow") + "?url={uri}")));
    }

    /** No movedTo, discoverable, indexable, manuallyApprovesFollowers, featured or published. */
    @Override
    public Map<String, Object> actor(Person person) {
        String own = at("/activitypub/" + person.name()).toString();
        Map<String, Object> actor = Json.object(
                "@context",
                List.of("https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"),
                "id",
                person.actor().toString(),
                "type",
                "Person",
                "preferredUsername",
                person.name(),
                "name",
                person.displayName(),
                "summary",
                "",
                "url",
                person.actor().toString(),
                "inbox",
                own + "/inbox",
                "outbox",
                own + "/outbox",
                "followers",
                own + "/followers",
                "following",
                own + "/following",
                "endpoints",
                Map.of("sharedInbox", at("/activitypub/shared/inbox").toString()));
        actor.put("attachment", List.of(link("Blog", person.page())));
        Documents.addAliases(actor, person);
        return actor;
    }

    private static Map<String, Object> link(String name, URI page) {
        return Json.object("type", "PropertyValue", "name", name, "value", page.toString());
    }

    private URI at(String path) {
        return home.get().resolve(path);
    }
}
