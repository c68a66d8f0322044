package org.fediferry.practice.guest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.fediferry.practice.federation.PeerClient;
import org.fediferry.practice.web.Json;

/** How a guest words what it tells other servers; what it words differently, it overrides. */
public interface Documents {

    /** The answer to WebFinger. */
    default Map<String, Object> descriptor(Person person) {
        return Json.object(
                "subject",
                "acct:" + person.handle(),
                "aliases",
                List.of(person.page().toString(), person.actor().toString()),
                "links",
                List.of(
                        link("http://webfinger.net/rel/profile-page", "text/html", person.page()),
                        link("self", PeerClient.ACTIVITY_JSON, person.actor())));
    }

    default Map<String, Object> actor(Person person) {
        Person.Addresses at = person.addresses();
        Map<String, Object> actor = Json.object(
                "@context", List.of("https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"),
                "id", person.actor().toString(),
                "type", "Person",
                "preferredUsername", person.name(),
                "name", person.displayName(),
                "url", person.page().toString(),
                "inbox", at.inbox().toString(),
                "followers", person.actor() + "/followers",
                "following", person.actor() + "/following",
                "manuallyApprovesFollowers", person.approvesByHand(),
                "endpoints", Map.of("sharedInbox", at.sharedInbox().toString()));
        addAliases(actor, person);
        return actor;
    }

    /** Adds {@code alsoKnownAs} and {@code movedTo} where there is something to say. */
    static void addAliases(Map<String, Object> actor, Person person) {
        if (!person.alsoKnownAs().isEmpty()) {
            actor.put(
                    "alsoKnownAs",
                    person.alsoKnownAs().stream().map(URI::toString).toList());
        }
        person.movedTo().ifPresent(target -> actor.put("movedTo", target.toString()));
    }

    static Map<String, Object> link(String rel, String type, URI href) {
        return Json.object("rel", rel, "type", type, "href", href.toString());
    }
}
