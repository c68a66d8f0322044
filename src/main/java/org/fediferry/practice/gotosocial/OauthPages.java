package org.fediferry.practice.gotosocial;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.guest.GuestRoutes;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.guest.Member;
import org.fediferry.practice.web.Json;

/** How the panel signs in: it registers itself, somebody signs in and allows it, and a code becomes a token. */
record OauthPages(GotosocialServer home) {

    private static final String RETURN = "redirect";

    void addTo(GuestRoutes routes) {
        routes.post(
                "/api/v1/apps",
                visit -> visit.json(Json.object("client_id", "practice-panel", "client_secret", "practice")));
        routes.get("/oauth/authorize", this::ask);
        routes.get("/auth/sign_in", visit -> visit.html("gotosocial/sign-in", Map.of()));
        routes.post("/auth/sign_in", this::enter);
        routes.post("/oauth/authorize", this::allow);
        routes.post("/oauth/token", this::exchange);
        // Newer panels take their token back when they sign out (sure: C).
        routes.post("/oauth/revoke", visit -> {
            home.tokens().revoke(visit);
            visit.json(Map.of());
        });
    }

    private void ask(GuestVisit visit) {
        if (!visit.query("redirect_uri").isEmpty()) {
            visit.session().put(RETURN, visit.query("redirect_uri"));
        }
        if (visit.maybePerson().isEmpty()) {
            visit.redirect("/auth/sign_in");
        } else {
            visit.html("gotosocial/authorize", Map.of("user", visit.person().name()));
        }
    }

    private void enter(GuestVisit visit) {
        Optional<Member> member = home.members().withCredentials(visit.form("username"), visit.form("password"));
        if (member.isEmpty()) {
            visit.http().status(401);
            visit.html("gotosocial/error", Map.of("text", "Unauthorized: email address or password was incorrect"));
            return;
        }
        String back = visit.session().take(RETURN);
        visit.signIn(member.get().person());
        visit.session().put(RETURN, back);
        visit.redirect("/oauth/authorize");
    }

    /** The session of the browser is over; from now on the panel has its token. */
    private void allow(GuestVisit visit) {
        String back = visit.session().take(RETURN);
        if (visit.maybePerson().isEmpty()
                || !back.startsWith(home.server().address().toString())) {
            visit.status(400, "Bad Request");
            return;
        }
        String code = home.tokens().code(home.members().of(visit.person()));
        visit.signOut();
        visit.redirect(back + "?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
    }

    private void exchange(GuestVisit visit) {
        Optional<String> token = home.tokens().token(visit.form("code"));
        if (token.isPresent()) {
            visit.json(Json.object("access_token", token.get(), "token_type", "Bearer"));
        } else {
            visit.status(400, "{\"error\":\"invalid_grant\"}");
        }
    }
}
