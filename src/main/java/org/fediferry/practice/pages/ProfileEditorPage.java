package org.fediferry.practice.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Json;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** The profile editor of 4.6, which the browser builds from {@code GET /api/v1/profile}. */
public final class ProfileEditorPage implements Area {

    private static final List<String> WORDS = List.of(
            "done",
            "save",
            "cancel",
            "name",
            "bio",
            "fields",
            "tags",
            "display",
            "advanced",
            "add_name",
            "edit_name",
            "add_bio",
            "edit_bio",
            "add_field",
            "edit_field",
            "delete_field",
            "reorder",
            "add_tags",
            "customize",
            "label",
            "value",
            "long_field",
            "scheme");

    @Override
    public void addTo(Routes routes) {
        routes.get("/profile/edit", Access.FUNCTIONAL, ProfileEditorPage::show);
    }

    private static void show(Visit visit) {
        Map<String, String> words = new LinkedHashMap<>();
        WORDS.forEach(word -> words.put(word, visit.texts().text("editor." + word)));
        visit.render("profile-editor", "profile.editor", Map.of("words", Json.write(words)));
    }
}
