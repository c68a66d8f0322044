package org.fediferry.practice.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fediferry.practice.federation.ProfileUpdates;
import org.fediferry.practice.social.Profile;
import org.fediferry.practice.social.ProfileField;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Json;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** One's own profile as the editor of 4.6 reads and saves it. */
public final class ProfileApi implements Area {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_NOTE = 500;

    private final ProfileUpdates updates;

    public ProfileApi(ProfileUpdates updates) {
        this.updates = updates;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/api/v1/profile", Access.API, visit -> Token.require(visit, user -> visit.json(json(user))));
        routes.update("/api/v1/profile", Access.API, visit -> Token.require(visit, user -> save(visit, user)));
    }

    private void save(Visit visit, User user) {
        JsonNode change = Json.read(visit.http().body());
        if (change == null) {
            refuse(visit, "Validation failed: not JSON");
            return;
        }
        Profile before = user.account().profile();
        Profile after = before.withDisplayName(change.path("display_name").asText(before.displayName()))
                .withNote(change.path("note").asText(before.note()));
        if (change.has("fields_attributes")) {
            after = after.withFields(fields(change.path("fields_attributes")));
        }
        boolean labelMissing =
                after.fields().stream().anyMatch(field -> field.name().isBlank());
        if (after.displayName().length() > LONGEST_NAME || after.note().length() > LONGEST_NOTE || labelMissing) {
            refuse(visit, "Validation failed");
            return;
        }
        updates.save(user.account(), after);
        visit.json(json(user));
    }

    private static void refuse(Visit visit, String error) {
        visit.http().status(422);
        visit.json(Json.object("error", error));
    }

    private static List<ProfileField> fields(JsonNode json) {
        List<ProfileField> fields = new ArrayList<>();
        json.forEach(field -> fields.add(new ProfileField(
                field.path("name").asText().strip(),
                field.path("value").asText().strip())));
        return fields;
    }

    private static Map<String, Object> json(User user) {
        Profile profile = user.account().profile();
        return Json.object(
                "id", Long.toString(user.account().id()),
                "display_name", profile.displayName(),
                "note", profile.note(),
                "fields",
                        profile.fields().stream()
                                .map(field -> Json.object("name", field.name(), "value", field.value()))
                                .toList(),
                "locked", profile.locked(),
                "bot", profile.bot(),
                "hide_collections", profile.hideCollections(),
                "discoverable", profile.discoverable());
    }
}
