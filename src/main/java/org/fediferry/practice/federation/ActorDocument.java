package org.fediferry.practice.federation;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.Profile;
import org.fediferry.practice.social.ProfileField;
import org.fediferry.practice.web.Json;

/** An account as other servers read it. */
public final class ActorDocument {

    private ActorDocument() {}

    public static Map<String, Object> of(Instance instance, Account account, List<URI> aliases) {
        Profile profile = account.profile();
        Map<String, Object> actor = Json.object(
                "@context", List.of("https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"),
                "id", account.uri().toString(),
                "type", profile.bot() ? "Service" : "Person",
                "following", account.uri() + "/following",
                "followers", account.uri() + "/followers",
                "inbox", account.uri() + "/inbox",
                "outbox", account.uri() + "/outbox",
                "preferredUsername", account.username(),
                "name", profile.displayName(),
                "summary", profile.note(),
                "url", account.url().toString(),
                "manuallyApprovesFollowers", profile.locked(),
                "discoverable", profile.discoverable(),
                "published", account.createdAt().toString(),
                "endpoints", Map.of("sharedInbox", instance.at("/inbox").toString()));
        if (!aliases.isEmpty()) {
            actor.put("alsoKnownAs", aliases.stream().map(URI::toString).toList());
        }
        Account target = account.movedTo();
        if (target != null) {
            actor.put("movedTo", target.uri().toString());
        }
        List<Object> fields = new ArrayList<>();
        for (ProfileField field : profile.fields()) {
            fields.add(Json.object("type", "PropertyValue", "name", field.name(), "value", field.value()));
        }
        actor.put("attachment", fields);
        return actor;
    }

    static Profile profile(JsonNode actor) {
        List<ProfileField> fields = new ArrayList<>();
        for (JsonNode field : actor.path("attachment")) {
            fields.add(new ProfileField(
                    field.path("name").asText(), field.path("value").asText()));
        }
        return new Profile(
                actor.path("name").asText(),
                actor.path("summary").asText(),
                fields,
                actor.path("manuallyApprovesFollowers").asBoolean(),
                actor.path("type").asText().equals("Service"),
                actor.path("discoverable").asBoolean(),
                false);
    }

    /** The inbox of the whole server where there is one, else the account's own. */
    public static Optional<URI> inbox(JsonNode actor) {
        String own = actor.path("inbox").asText();
        String shared = actor.path("endpoints").path("sharedInbox").asText(own);
        return shared.isEmpty() ? Optional.empty() : Optional.of(URI.create(shared));
    }

    public static List<URI> aliases(JsonNode actor) {
        List<URI> aliases = new ArrayList<>();
        actor.path("alsoKnownAs").forEach(uri -> aliases.add(URI.create(uri.asText())));
        return aliases;
    }
}
