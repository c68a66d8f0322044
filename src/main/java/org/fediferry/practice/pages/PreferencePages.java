package org.fediferry.practice.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/**
 * The preferences, one form a page. Names of the fields: app/views/settings/preferences, {@code user[setting_…]} up to 4.1 and
 * {@code user[settings_attributes][…]} since 4.2 (A); which of them each version has is chosen from there (C).
 */
public final class PreferencePages implements Area {

    private final Instance instance;

    public PreferencePages(Instance instance) {
        this.instance = instance;
    }

    /**
     * A setting.
     *
     * @param choices the options of a list or the boxes of a group; empty for a box
     */
    public record Setting(String key, String name, String kind, List<String> choices, List<String> values) {

        public boolean isList() {
            return kind.equals("list");
        }

        public boolean isGroup() {
            return kind.equals("group");
        }

        public boolean isRadio() {
            return kind.equals("radio");
        }

        public String id() {
            return name.replaceAll("[\\[\\].]+", "_").replaceAll("_$", "");
        }

        public boolean holds(String value) {
            return values.contains(value);
        }
    }

    @Override
    public void addTo(Routes routes) {
        add(routes, "appearance", "menu.appearance");
        add(routes, "notifications", "menu.email_notifications");
        add(routes, "other", "menu.other");
        if (instance.has(Feature.POSTING_DEFAULTS)) {
            add(routes, "posting_defaults", "menu.posting_defaults");
        }
    }

    private static void add(Routes routes, String page, String title) {
        String path = "/settings/preferences/" + page;
        routes.get(path, Access.FUNCTIONAL, visit -> show(visit, page, title));
        routes.update(path, Access.FUNCTIONAL, visit -> {
            save(visit, page);
            visit.flash("notice", "form.saved");
            visit.redirect(path);
        });
    }

    private static void show(Visit visit, String page, String title) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("settings", settings(visit, page));
        parameters.put("path", visit.path());
        parameters.put("id", id(page));
        // app/views/settings/preferences/notifications and posting_defaults have the button in the heading only (A).
        parameters.put("inside", page.equals("appearance") || page.equals("other"));
        visit.render("preferences", title, parameters);
    }

    private static String id(String page) {
        return switch (page) {
            case "appearance" -> "edit_user";
            case "notifications" -> "edit_notification";
            default -> "edit_preferences";
        };
    }

    private static void save(Visit visit, String page) {
        for (Setting setting : settings(visit, page)) {
            List<String> sent = visit.http().formParams(setting.name()).stream()
                    .filter(value -> !value.isEmpty() || !setting.isGroup())
                    .toList();
            if (!setting.isGroup() && sent.isEmpty()) {
                continue;
            }
            visit.user()
                    .preferences()
                    .put(setting.key(), setting.isGroup() ? sent : List.of(sent.get(sent.size() - 1)));
        }
    }

    private static List<Setting> settings(Visit visit, String page) {
        PreferenceList list = new PreferenceList(visit.instance(), visit.user());
        return switch (page) {
            case "appearance" -> list.appearance();
            case "notifications" -> list.notifications();
            case "other" -> list.other();
            default -> list.postingDefaults();
        };
    }

    /** What a setting holds, or what servers begin with. */
    static List<String> value(User user, String key, String usual) {
        return user.preferences().getOrDefault(key, usual.isEmpty() ? List.of() : List.of(usual));
    }
}
