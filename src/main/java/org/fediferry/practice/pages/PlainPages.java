package org.fediferry.practice.pages;

import java.util.Map;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** Pages that are there, so that the menu leads somewhere, but have nothing to practise. */
public final class PlainPages implements Area {

    private final Instance instance;

    public PlainPages(Instance instance) {
        this.instance = instance;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/settings", Access.SIGNED_IN, visit -> visit.redirect("/settings/profile"));
        routes.get(
                "/settings/preferences",
                Access.FUNCTIONAL,
                visit -> visit.redirect("/settings/preferences/appearance"));
        if (instance.has(Feature.SEVERED_RELATIONSHIPS)) {
            add(routes, "/severed_relationships", "menu.severed", Access.FUNCTIONAL);
        }
        add(routes, "/invites", "menu.invites", Access.FUNCTIONAL);
        add(routes, "/settings/applications", "menu.development", Access.FUNCTIONAL);
        add(routes, "/statuses_cleanup", "menu.statuses_cleanup", Access.SIGNED_IN);
        add(routes, "/settings/login_activities", "menu.login_activities", Access.SIGNED_IN);
        add(routes, "/settings/otp_authentication", "menu.two_factor", Access.SIGNED_IN);
        routes.get("/settings/two_factor_authentication_methods", Access.SIGNED_IN, PlainPages::twoFactor);
    }

    private static void add(Routes routes, String path, String title, Access access) {
        routes.get(path, access, visit -> visit.render("plain", title, Map.of()));
    }

    private static void twoFactor(Visit visit) {
        if (visit.user().credentials().otpSecret() == null) {
            visit.redirect("/settings/otp_authentication");
        } else {
            visit.render("plain", "menu.two_factor", Map.of());
        }
    }
}
