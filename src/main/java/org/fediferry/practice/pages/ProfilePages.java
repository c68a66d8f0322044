package org.fediferry.practice.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fediferry.practice.federation.ProfileUpdates;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.Profile;
import org.fediferry.practice.social.ProfileField;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** The classic profile form up to 4.5; since 4.6 only a pointer to the editor. */
public final class ProfilePages implements Area {

    static final int FIELDS = 4;
    private static final int LONGEST_FIELD = 255;
    private static final int LONGEST_NOTE = 500;

    private final ProfileUpdates updates;

    public ProfilePages(ProfileUpdates updates) {
        this.updates = updates;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/settings/profile", Access.FUNCTIONAL, ProfilePages::show);
        routes.update("/settings/profile", Access.FUNCTIONAL, this::save);
        routes.get("/settings/featured_tags", Access.FUNCTIONAL, ProfilePages::featuredTags);
        routes.get("/settings/verification", Access.FUNCTIONAL, visit -> pointOr(visit, "profile.verification"));
    }

    private static void show(Visit visit) {
        if (visit.instance().has(Feature.PROFILE_EDITOR)) {
            visit.render("profile-pointer", "menu.public_profile", Map.of());
        } else {
            render(visit, visit.user().account().profile(), "");
        }
    }

    /** Mastodon 4.0 to 4.5 app/views/settings/featured_tags (A); since 4.6 a pointer to the editor. */
    private static void featuredTags(Visit visit) {
        if (visit.instance().has(Feature.PROFILE_EDITOR)) {
            visit.render("profile-pointer", "menu.featured_tags", Map.of());
        } else {
            visit.render(
                    "featured-tags",
                    "menu.featured_tags",
                    Map.of("tags", visit.user().holdings().featuredTags()));
        }
    }

    private static void pointOr(Visit visit, String title) {
        boolean pointer = visit.instance().has(Feature.PROFILE_EDITOR);
        visit.render(pointer ? "profile-pointer" : "plain", title, Map.of());
    }

    private static void render(Visit visit, Profile profile, String noteError) {
        String title = visit.instance().has(Feature.PUBLIC_PROFILE_NAME) ? "menu.public_profile" : "menu.profile";
        Field name = Field.text("account", "display_name", visit.texts().text("profile.display_name"))
                .hint(visit.texts().text("profile.display_name_hint"))
                .value(profile.displayName());
        Field note = Field.of("textarea", "account", "note", visit.texts().text("profile.note"))
                .hint(visit.texts().text("profile.note_hint"))
                .value(profile.note())
                .error(noteError.isEmpty() ? null : noteError);
        List<ProfileField> fields = new ArrayList<>(profile.fields());
        while (fields.size() < FIELDS) {
            fields.add(new ProfileField("", ""));
        }
        visit.render("profile", title, Map.of("name", name, "note", note, "fields", fields, "profile", profile));
    }

    private void save(Visit visit) {
        Profile typed = typed(visit);
        boolean labelMissing = visit.instance().has(Feature.FIELD_NEEDS_LABEL)
                && typed.fields().stream().anyMatch(field -> field.name().isEmpty());
        if (typed.note().codePointCount(0, typed.note().length()) > LONGEST_NOTE) {
            render(visit, typed, visit.texts().text("profile.note_too_long"));
        } else if (labelMissing) {
            render(visit, typed, visit.texts().text("profile.label_missing"));
        } else {
            updates.save(visit.user().account(), typed);
            visit.flash("notice", "form.saved");
            visit.redirect("/settings/profile");
        }
    }

    /** What the form does not have stays as it is; the list of fields is replaced as a whole. */
    private static Profile typed(Visit visit) {
        Profile before = visit.user().account().profile();
        String name = visit.form("account[display_name]");
        Profile profile = before.withDisplayName(name.substring(0, Math.min(30, name.length())))
                .withNote(visit.form("account[note]").replace("\r\n", "\n"))
                .withFields(typedFields(visit))
                .withBot(isChecked(visit, "bot", before.bot()));
        if (visit.instance().has(Feature.PRIVACY_PAGE)) {
            return profile;
        }
        return profile.withLocked(isChecked(visit, "locked", before.locked()))
                .withDiscoverable(isChecked(visit, "discoverable", before.discoverable()))
                .withHiddenCollections(isChecked(visit, "hide_collections", before.hideCollections()));
    }

    private static List<ProfileField> typedFields(Visit visit) {
        List<ProfileField> fields = new ArrayList<>();
        for (int i = 0; i < FIELDS; i++) {
            String name = field(visit, i, "name");
            String value = field(visit, i, "value");
            if (!name.isEmpty() || !value.isEmpty()) {
                fields.add(new ProfileField(name, value));
            }
        }
        return fields;
    }

    private static String field(Visit visit, int index, String part) {
        String text = visit.form("account[fields_attributes][" + index + "][" + part + "]")
                .strip();
        return text.substring(0, Math.min(LONGEST_FIELD, text.length()));
    }

    /** A checkbox has a hidden twin of value 0 before it, so the last value counts. */
    static boolean isChecked(Visit visit, String attribute, boolean unlessSent) {
        List<String> sent = visit.http().formParams("account[" + attribute + "]");
        return sent.isEmpty() ? unlessSent : sent.get(sent.size() - 1).equals("1");
    }
}
