package org.fediferry.practice.pages;

import java.util.ArrayList;
import java.util.List;
import org.fediferry.practice.pages.PreferencePages.Setting;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.User;

/** The settings of each page of preferences, as the version of a server has them. */
record PreferenceList(Instance instance, User user) {

    private static final List<String> LANGUAGES = List.of("de", "en", "fr", "nl");

    List<Setting> appearance() {
        List<Setting> settings = new ArrayList<>();
        settings.add(of(
                "locale", "user[locale]", "list", LANGUAGES, instance.language().getLanguage()));
        if (instance.has(Feature.SETTINGS_ATTRIBUTES)) {
            settings.add(choice("theme", List.of("system", "default", "contrast", "mastodon-light"), "system"));
        } else {
            settings.add(choice("theme", List.of("default", "contrast", "mastodon-light"), "default"));
        }
        settings.add(box("advanced_layout", "0"));
        settings.add(box("auto_play_gif", "0"));
        settings.add(box("reduce_motion", "0"));
        settings.add(box("unfollow_modal", "1"));
        settings.add(box("boost_modal", "0"));
        settings.add(box("delete_modal", "1"));
        settings.add(of(
                "display_media",
                name("display_media"),
                "radio",
                List.of("default", "show_all", "hide_all"),
                "default"));
        settings.add(box("expand_spoilers", "0"));
        return settings;
    }

    List<Setting> notifications() {
        List<Setting> settings = new ArrayList<>();
        boolean dotted = instance.has(Feature.SETTINGS_ATTRIBUTES);
        for (String one : List.of("follow", "reblog", "favourite", "mention")) {
            String key = "notification_emails." + one;
            settings.add(of(
                    key,
                    dotted ? name(key) : "user[notification_emails][" + one + "]",
                    "box",
                    List.of(),
                    one.equals("mention") ? "1" : "0"));
        }
        settings.add(box("always_send_emails", "0"));
        return settings;
    }

    List<Setting> other() {
        List<Setting> settings = new ArrayList<>();
        settings.add(box("aggregate_reblogs", "1"));
        if (!instance.has(Feature.POSTING_DEFAULTS)) {
            settings.addAll(posting());
        }
        settings.add(of("chosen_languages", "user[chosen_languages][]", "group", LANGUAGES, ""));
        return settings;
    }

    /** A page of its own since 4.5. */
    List<Setting> postingDefaults() {
        List<Setting> settings = new ArrayList<>(posting());
        settings.add(choice("default_quote_policy", List.of("public", "followers", "nobody"), "public"));
        return settings;
    }

    private List<Setting> posting() {
        List<String> languages = new ArrayList<>(List.of(""));
        languages.addAll(LANGUAGES);
        return List.of(
                choice("default_privacy", List.of("public", "unlisted", "private"), "public"),
                choice("default_language", languages, ""),
                box("default_sensitive", "0"));
    }

    private Setting box(String key, String usual) {
        return of(key, name(key), "box", List.of(), usual);
    }

    private Setting choice(String key, List<String> choices, String usual) {
        return of(key, name(key), "list", choices, usual);
    }

    private Setting of(String key, String name, String kind, List<String> choices, String usual) {
        return new Setting(key, name, kind, choices, PreferencePages.value(user, key, usual));
    }

    private String name(String key) {
        return instance.has(Feature.SETTINGS_ATTRIBUTES)
                ? "user[settings_attributes][" + key + "]"
                : "user[setting_" + key + "]";
    }
}
