package org.fediferry.fediverse;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.fediferry.fediverse.PublicAccount.Link;
import org.fediferry.fediverse.PublicAccount.Moved;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Asks servers who an account is. */
final class AccountLookup {
    private final PoliteGet web;

    AccountLookup(PoliteGet web) {
        this.web = web;
    }

    WebFinger webFinger(Handle handle) throws LookupFailed {
        return webFinger(handle.origin(), handle);
    }

    private WebFinger webFinger(URI server, Handle handle) throws LookupFailed {
        Answer answer = web.get(Question.json(
                Addresses.on(
                        server,
                        "/.well-known/webfinger?resource=acct:" + encode(handle.user()) + "@"
                                + handle.origin().getRawAuthority()),
                "look up " + handle,
                "a WebFinger document",
                "there is no such account, or it does not take part in the Fediverse; check the spelling"));
        URI actor = null;
        URI profile = null;
        for (JsonNode link : answer.json().path("links")) {
            String rel = link.path("rel").asText();
            if (actor == null
                    && rel.equals("self")
                    && isActivity(link.path("type").asText())) {
                actor = Answer.webAddress(link.path("href"));
            } else if (profile == null && rel.equals("http://webfinger.net/rel/profile-page")) {
                profile = Answer.webAddress(link.path("href"));
            }
        }
        if (actor == null) {
            throw answer.malformed("no link to an ActivityPub actor");
        }
        return new WebFinger(subject(answer.json().path("subject").asText(), handle), actor, profile);
    }

    /** From the actor's own host: what it answers for the actor's name, if that leads back to the same actor. */
    Handle handle(Handle leading) throws LookupFailed {
        WebFinger found = webFinger(leading);
        Actor actor = actor(found.actor());
        String host = actor.id().getRawAuthority();
        if (actor.preferredUsername().isEmpty() || host == null) {
            return found.subject();
        }
        try {
            Handle there = Handle.parse(actor.preferredUsername() + "@" + host);
            WebFinger own = webFinger(Addresses.serverOf(actor.id()), there);
            return own.actor().equals(actor.id()) ? own.subject() : found.subject();
        } catch (LookupFailed notThere) {
            if (notThere.kind().isAbsence()) {
                return found.subject();
            }
            throw notThere;
        } catch (InvalidHandle notOne) {
            return found.subject();
        }
    }

    Actor actor(URI address) throws LookupFailed {
        Answer answer = web.get(new Question(
                address,
                Question.ACTIVITY,
                "read the public profile of " + address,
                "an ActivityPub actor",
                "there is no such account on that server"));
        JsonNode json = answer.json();
        return new Actor(
                answer.uri("id"),
                addresses(json.path("alsoKnownAs")),
                Answer.webAddress(json.path("movedTo")),
                json.path("manuallyApprovesFollowers").asBoolean(),
                json.path("manuallyApprovesFollowers").isBoolean(),
                json.path("preferredUsername").asText(),
                Answer.webAddress(json.path("followers")),
                Answer.webAddress(json.path("endpoints").path("sharedInbox")));
    }

    PublicAccount account(URI server, String user) throws LookupFailed {
        Answer answer = web.get(Question.json(
                Addresses.on(server, "/api/v1/accounts/lookup?acct=" + encode(user)),
                "look up \"%s\" on %s".formatted(user, server),
                "an account of Mastodon's API",
                "there is no such account on that server; check the spelling"));
        JsonNode json = answer.json();
        return new PublicAccount(
                answer.text("id"),
                answer.text("acct"),
                count(json.path("followers_count")),
                json.path("following_count").asLong(),
                json.path("statuses_count").asLong(),
                json.path("locked").asBoolean(),
                Answer.webAddress(json.path("url")),
                moved(json.path("moved")),
                links(json.path("fields")));
    }

    /** The value of a field is HTML, with one link where it is an address. */
    private static List<Link> links(JsonNode fields) {
        List<Link> links = new ArrayList<>();
        for (JsonNode field : fields) {
            boolean verified = field.path("verified_at").isTextual();
            Jsoup.parseBodyFragment(field.path("value").asText())
                    .select("a[href]")
                    .forEach(link -> links.add(new Link(link.attr("href"), verified)));
        }
        return links;
    }

    private static boolean isActivity(String type) {
        return type.startsWith("application/activity+json")
                || (type.startsWith("application/ld+json") && type.contains("https://www.w3.org/ns/activitystreams"));
    }

    private static Handle subject(String subject, Handle asked) {
        try {
            return subject.startsWith("acct:") ? Handle.parse(subject.substring("acct:".length())) : asked;
        } catch (InvalidHandle notAnAccount) {
            return asked;
        }
    }

    /** One text or a list of them; entries that are no web addresses (other kinds of identity) are left out. */
    private static List<URI> addresses(JsonNode value) {
        Iterable<JsonNode> entries = value.isArray() ? value : List.of(value);
        List<URI> found = new ArrayList<>();
        for (JsonNode entry : entries) {
            URI address = Answer.webAddress(entry);
            if (address != null) {
                found.add(address);
            }
        }
        return found;
    }

    /** glitch-soc: -1 where the owner or the server hides the number. */
    private static OptionalLong count(JsonNode value) {
        return value.isIntegralNumber() && value.asLong() >= 0 ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
    }

    private static @Nullable Moved moved(JsonNode value) {
        return value.path("acct").isTextual()
                ? new Moved(value.path("acct").asText(), Answer.webAddress(value.path("url")))
                : null;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
