package org.fediferry.practice.web;

import java.util.ArrayList;
import java.util.List;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.Instance;

/** The sidebar of the settings pages, as the version, the page and the state of the account have it. */
final class Menu {

    private final Instance instance;
    private final String path;
    private final List<MenuItem> items = new ArrayList<>();

    private Menu(Instance instance, String path) {
        this.instance = instance;
        this.path = path;
    }

    static List<MenuItem> of(Visit visit) {
        Menu menu = new Menu(visit.instance(), visit.path());
        boolean closing = visit.site().quirks().isOn(Quirk.SELF_DESTRUCT) && menu.has(Feature.SELF_DESTRUCT);
        boolean functional = visit.user().isFunctional() && !closing;
        menu.add("web", "menu.web", "/");
        if (functional) {
            menu.addProfile();
            menu.addPreferences();
            menu.add("relationships", "menu.relationships", "/relationships", menu.relationships());
            menu.add("filters", "menu.filters", "/filters");
        }
        if (!closing) {
            menu.add("statuses_cleanup", "menu.statuses_cleanup", "/statuses_cleanup");
        }
        menu.addAccount();
        menu.addData(functional);
        if (functional) {
            menu.add(menu.has(Feature.USER_INVITES_ID) ? "user_invites" : "invites", "menu.invites", "/invites");
            menu.add("development", "menu.development", "/settings/applications");
        }
        menu.add("logout", "menu.logout", "/auth/sign_out");
        return menu.items;
    }

    private boolean has(Feature feature) {
        return instance.has(feature);
    }

    private void addProfile() {
        String label = has(Feature.PUBLIC_PROFILE_NAME) ? "menu.public_profile" : "menu.profile";
        List<MenuItem> children = has(Feature.PUBLIC_PROFILE_NAME)
                ? List.of()
                : List.of(
                        item("profile", "menu.profile_appearance", "/settings/profile", List.of()),
                        item("featured_tags", "menu.featured_tags", "/settings/featured_tags", List.of()));
        add("profile", label, "/settings/profile", children);
        if (has(Feature.PRIVACY_IN_SIDEBAR)) {
            add("privacy", "menu.privacy", "/settings/privacy");
        }
    }

    private void addPreferences() {
        List<MenuItem> children = new ArrayList<>();
        children.add(item("appearance", "menu.appearance", "/settings/preferences/appearance", List.of()));
        if (has(Feature.POSTING_DEFAULTS)) {
            children.add(item(
                    "posting_defaults", "menu.posting_defaults", "/settings/preferences/posting_defaults", List.of()));
        }
        String notifications =
                has(Feature.EMAIL_NOTIFICATIONS_NAME) ? "menu.email_notifications" : "menu.notifications";
        children.add(item("notifications", notifications, "/settings/preferences/notifications", List.of()));
        children.add(item("other", "menu.other", "/settings/preferences/other", List.of()));
        add("preferences", "menu.preferences", "/settings/preferences", children);
    }

    private List<MenuItem> relationships() {
        List<MenuItem> children = new ArrayList<>();
        children.add(item("current", "menu.relationships", "/relationships", List.of()));
        if (has(Feature.SEVERED_RELATIONSHIPS)) {
            children.add(item("severed_relationships", "menu.severed", "/severed_relationships", List.of()));
        }
        return children;
    }

    private void addAccount() {
        add(
                "security",
                "menu.account",
                "/auth/edit",
                List.of(
                        item("password", "menu.account_settings", "/auth/edit", List.of()),
                        item(
                                "two_factor_authentication",
                                "menu.two_factor",
                                "/settings/two_factor_authentication_methods",
                                List.of())));
    }

    private void addData(boolean functional) {
        String importPath = has(Feature.BULK_IMPORTS) ? "/settings/imports" : "/settings/import";
        String export = has(Feature.EXPORT_NAMED_EXPORT) ? "menu.export" : "menu.data_export";
        List<MenuItem> children = new ArrayList<>();
        if (functional) {
            children.add(item("import", "menu.import", importPath, List.of()));
        }
        children.add(item("export", export, "/settings/export", List.of()));
        add("data", "menu.data", "/settings/export", children);
    }

    private void add(String id, String labelKey, String href) {
        add(id, labelKey, href, List.of());
    }

    private void add(String id, String labelKey, String href, List<MenuItem> children) {
        items.add(item(id, labelKey, href, children));
    }

    private MenuItem item(String id, String labelKey, String href, List<MenuItem> children) {
        boolean selected = isHere(href) || children.stream().anyMatch(MenuItem::selected);
        return new MenuItem(id, labelKey, href, selected, selected ? children : List.of());
    }

    private boolean isHere(String href) {
        boolean below = path.startsWith(href + "/");
        boolean account = href.equals("/auth/edit") && path.matches("/settings/(migration|aliases|delete)(/.*)?");
        return path.equals(href) || (below && !href.equals("/")) || account;
    }
}
