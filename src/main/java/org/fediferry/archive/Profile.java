package org.fediferry.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The account itself ({@code actor.json}; Mastodon app/serializers/activitypub/actor_serializer.rb, A).
 *
 * @param handle {@code user@domain}; of the domain that its address names, where it does not say another
 * @param about what it says of itself, as HTML
 * @param avatar the name of its picture in the archive; empty for none
 * @param pinned the addresses of pinned posts; empty where the archive does not tell, as Mastodon's do not
 */
public record Profile(
        String id,
        String handle,
        String name,
        String url,
        String about,
        List<Field> fields,
        String avatar,
        String banner,
        String movedTo,
        Optional<List<String>> pinned) {

    /** What nothing is known of. */
    static final Profile UNKNOWN = new Profile("", "", "Somebody", "", "", List.of(), "", "", "", Optional.empty());

    /** A line of the table on the profile; the value is HTML. */
    public record Field(String name, String value) {}

    public Profile {
        fields = List.copyOf(fields);
    }

    /** Empty where it is no actor. */
    static Optional<Profile> of(JsonNode actor) {
        String user = Json.text(actor, "preferredUsername");
        String id = Json.text(actor, "id");
        if (user.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        for (JsonNode each : Json.all(actor, "attachment")) {
            if (Json.text(each, "type").equals("PropertyValue")) {
                fields.add(new Field(Json.text(each, "name"), Json.text(each, "value")));
            }
        }
        String name = Json.text(actor, "name");
        return Optional.of(new Profile(
                id,
                handle(actor, user, id),
                name.isBlank() ? user : name,
                Json.link(actor, "url"),
                Json.text(actor, "summary"),
                fields,
                picture(actor, "icon"),
                picture(actor, "image"),
                Json.link(actor, "movedTo"),
                pinned(actor)));
    }

    private static String handle(JsonNode actor, String user, String id) {
        String told = Json.text(actor, "webfinger").replaceFirst("^@", "");
        if (!told.isEmpty()) {
            return told;
        }
        try {
            String host = URI.create(id).getHost();
            return host == null ? user : user + "@" + host;
        } catch (IllegalArgumentException odd) {
            return user;
        }
    }

    /** A name in the archive; what is still on a server is not followed. */
    private static String picture(JsonNode actor, String field) {
        String url = Json.link(actor.path(field), "url");
        return url.contains(":") ? "" : url;
    }

    private static Optional<List<String>> pinned(JsonNode actor) {
        JsonNode featured = actor.path("featured");
        if (!featured.has("orderedItems")) {
            return Optional.empty();
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode each : Json.all(featured, "orderedItems")) {
            ids.add(each.isTextual() ? each.textValue() : Json.text(each, "id"));
        }
        return Optional.of(List.copyOf(ids));
    }
}
