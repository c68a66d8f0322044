package org.fediferry.practice.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.User;

/** Where every request comes in: finds its route, and refuses what Mastodon refuses before any page is asked. */
public final class FrontDoor {

    private static final Set<String> OPEN_WHILE_CLOSING = Set.of("/", "/auth/edit", "/settings/export");

    private final Site site;
    private final Routes routes = new Routes();

    public FrontDoor(Site site) {
        this.site = site;
    }

    public void add(Area area) {
        area.addTo(routes);
    }

    public void answer(Context http) {
        Visit visit = new Visit(http, site);
        String method = method(http);
        Optional<Routes.Found> found = routes.find(method, http.path());
        if (found.isEmpty()) {
            visit.keepBrowserCookie();
            visit.error(404);
            return;
        }
        Route route = found.get().route();
        visit.setParts(found.get().values());
        if (route.access() != Access.API) {
            visit.keepBrowserCookie();
        }
        if (mayEnter(visit, route, method)) {
            route.handler().handle(visit);
        }
        if (route.access() != Access.API && visit.maybeUser().isPresent()) {
            wear();
        }
    }

    private void wear() {
        if (site.quirks().take(Quirk.SESSION_ENDS) && !site.quirks().isOn(Quirk.SESSION_ENDS)) {
            site.sessions().endAll();
        }
    }

    private boolean mayEnter(Visit visit, Route route, String method) {
        if (isClosed(visit.path(), route)) {
            visit.error(410);
        } else if (route.access() == Access.API) {
            return true;
        } else if (!method.equals("GET") && !hasToken(visit)) {
            visit.error(422);
        } else if (route.access() != Access.ANYONE && visit.maybeUser().isEmpty()) {
            sendToSignIn(visit, method);
        } else if (route.access() == Access.FUNCTIONAL && !visit.user().isFunctional()) {
            visit.redirect("/auth/edit");
        } else if (route.access() == Access.NOT_SUSPENDED && isSuspended(visit)) {
            visit.error(403);
        } else {
            return true;
        }
        return false;
    }

    private static boolean isSuspended(Visit visit) {
        return visit.maybeUser().map(User::isSuspended).orElse(false);
    }

    private boolean isClosed(String path, Route route) {
        boolean closing =
                site.quirks().isOn(Quirk.SELF_DESTRUCT) && site.instance().has(Feature.SELF_DESTRUCT);
        boolean open = OPEN_WHILE_CLOSING.contains(path)
                || path.startsWith("/auth/")
                || path.startsWith("/settings/exports/")
                || path.startsWith("/settings/two_factor_authentication")
                || path.startsWith("/settings/otp_authentication")
                || path.startsWith("/backups/")
                || path.startsWith("/system/");
        return closing && !open && route.access() != Access.API;
    }

    private static void sendToSignIn(Visit visit, String method) {
        if (visit.path().endsWith(".csv") || visit.path().endsWith(".json")) {
            // Devise answers formats that are not navigational without a redirect.
            visit.http().status(401);
            visit.http().result(visit.texts().text("sign_in.needed")).contentType("text/plain; charset=utf-8");
            return;
        }
        if (method.equals("GET")) {
            String query = visit.http().queryString();
            visit.session().returnTo(query == null ? visit.path() : visit.path() + "?" + query);
        }
        visit.flash("alert", "sign_in.needed");
        visit.redirect("/auth/sign_in");
    }

    private static boolean hasToken(Visit visit) {
        String header = visit.http().header("X-CSRF-Token");
        String token = header == null ? visit.form("authenticity_token") : header;
        return token.equals(visit.session().csrfToken());
    }

    /** The method that counts: a form may say another one in {@code _method}. */
    public static String method(Context http) {
        String method = http.req().getMethod();
        if (method.equals("HEAD")) {
            return "GET";
        }
        Map<String, Set<String>> allowed = Map.of("POST", Set.of("DELETE", "PATCH", "PUT"));
        boolean form = http.isMultipartFormData() || http.isFormUrlencoded();
        String override = method.equals("POST") && form ? http.formParam("_method") : null;
        String wanted = override == null ? method : override.toUpperCase(Locale.ROOT);
        return allowed.getOrDefault(method, Set.of()).contains(wanted) ? wanted : method;
    }
}
