package org.fediferry.practice.pixelfed;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.guest.GuestHandler;
import org.fediferry.practice.guest.GuestRoutes;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.guest.Member;
import org.fediferry.practice.guest.Members;
import org.fediferry.practice.web.Tokens;

/** Signing in and out, and the second door before dangerous pages (its middleware "dangerzone"). */
record Doors(Members members) {

    private static final Duration TRUST = Duration.ofMinutes(30);
    private static final String CONFIRMED = "confirmed-at";
    private static final String BACK = "back";
    private static final String TRIES = "tries";
    private static final String TOKEN = "token";
    private static final int MOST_TRIES = 3;

    void addTo(GuestRoutes routes) {
        routes.get("/login", visit -> page(visit, "login", Map.of("problem", "", "token", token(visit))));
        routes.post("/login", this::enter);
        routes.post("/logout", visit -> {
            visit.signOut();
            visit.redirect("/");
        });
        routes.get("/", visit -> {
            if (visit.maybePerson().isPresent()) {
                page(visit, "home", Map.of("token", token(visit)));
            } else {
                visit.redirect("/login");
            }
        });
        routes.getSignedIn("/settings/home", visit -> page(visit, "home", Map.of("token", token(visit))));
        routes.getSignedIn("/i/auth/sudo", visit -> page(visit, "sudo", Map.of("problem", "", "token", token(visit))));
        routes.postSignedIn("/i/auth/sudo", this::confirm);
    }

    static void page(GuestVisit visit, String name, Map<String, Object> parameters) {
        visit.html("pixelfed/" + name, parameters);
    }

    /** One token for each browser, kept until it signs out; a page that was posted without it has expired (419). */
    static String token(GuestVisit visit) {
        String kept = peek(visit, TOKEN);
        if (!kept.isEmpty()) {
            return kept;
        }
        String fresh = Tokens.random();
        visit.session().put(TOKEN, fresh);
        return fresh;
    }

    static boolean hasExpired(GuestVisit visit) {
        boolean expired = !visit.form("_token").equals(token(visit));
        if (expired) {
            visit.status(419, "Page Expired");
        }
        return expired;
    }

    private static String peek(GuestVisit visit, String name) {
        String value = visit.session().take(name);
        if (!value.isEmpty()) {
            visit.session().put(name, value);
        }
        return value;
    }

    private void enter(GuestVisit visit) {
        if (hasExpired(visit)) {
            return;
        }
        Optional<Member> member = members.withCredentials(visit.form("email"), visit.form("password"));
        if (member.isEmpty()) {
            page(
                    visit,
                    "login",
                    Map.of("problem", "These credentials do not match our records.", "token", token(visit)));
            return;
        }
        visit.signIn(member.get().person());
        visit.redirect("/");
    }

    /** Only for those who have given their password in the last 30 minutes; others do so first, and come back. */
    static GuestHandler dangerous(GuestHandler handler) {
        return visit -> {
            String at = peek(visit, CONFIRMED);
            if (!at.isEmpty() && Instant.parse(at).plus(TRUST).isAfter(Instant.now())) {
                handler.handle(visit);
            } else {
                visit.session().put(BACK, visit.path());
                visit.redirect("/i/auth/sudo");
            }
        };
    }

    private void confirm(GuestVisit visit) {
        if (hasExpired(visit)) {
            return;
        }
        if (members.of(visit.person()).password().equals(visit.form("password"))) {
            visit.session().put(CONFIRMED, Instant.now().toString());
            String back = visit.session().take(BACK);
            visit.redirect(back.isEmpty() ? "/" : back);
            return;
        }
        String tries = visit.session().take(TRIES) + "x";
        if (tries.length() > MOST_TRIES) {
            visit.signOut();
            visit.redirect("/login");
            return;
        }
        visit.session().put(TRIES, tries);
        page(visit, "sudo", Map.of("problem", "The password is incorrect.", "token", token(visit)));
    }
}
