package org.fediferry.practice.threads;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.guest.GuestServer;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.guest.Person;

/**
 * The way in. A person goes on with Instagram, where they are signed in already; whatever is typed on any page is counted,
 * because nothing but a person may type there. Fact sheet B.2: fields and addresses B, the way of "Continue" sure: C.
 */
final class SignInPages {

    /** Pages tell it each key. */
    static final String KEYS = "/practice/key";

    private final GuestServer guest;
    private final Profiles profiles;

    SignInPages(GuestServer guest, Profiles profiles) {
        this.guest = guest;
        this.profiles = profiles;
    }

    void add() {
        guest.routes().get("/", visit -> show(visit, "home"));
        guest.routes().get("/login", this::login);
        guest.routes().post("/login", visit -> visit.status(400, "Sorry, your password was incorrect."));
        guest.routes().post(KEYS, visit -> visit.status(204, ""));
        guest.routes().get("/practice/instagram/:user", this::instagram);
        guest.routes().get("/logout", this::logout);
    }

    private static void show(GuestVisit visit, String what) {
        visit.html("threads-plain", Map.of("user", user(visit), "title", "Threads", "text", what));
    }

    /** Empty for strangers. */
    static String user(GuestVisit visit) {
        return visit.maybePerson().map(Person::name).orElse("");
    }

    private void login(GuestVisit visit) {
        String next = visit.query("next");
        if (visit.maybePerson().isPresent()) {
            visit.redirect("/");
        } else {
            String first = guest.people().all().get(0).name();
            visit.html("threads-login", Map.of("user", first, "next", next));
        }
    }

    /** The round trip to the other service, of which only the way back is here. */
    private void instagram(GuestVisit visit) {
        Optional<Profile> profile = profiles.named(visit.part("user"));
        if (profile.isEmpty()) {
            visit.status(404, "");
            return;
        }
        visit.signIn(profile.get().person());
        String next = visit.query("next");
        visit.redirect(next.startsWith("/") && !next.startsWith("//") ? next : "/");
    }

    /** Fact sheet B has no address for signing out: sure: C. */
    private void logout(GuestVisit visit) {
        visit.signOut();
        visit.redirect("/login");
    }

    /** Sends strangers to the form, with the way back. Fact sheet B.2, B. */
    static boolean refuses(GuestVisit visit, Profiles profiles) {
        if (visit.maybePerson().isPresent()) {
            return false;
        }
        if (profiles.remembered().isPresent()) {
            visit.signIn(profiles.remembered().get().person());
            return false;
        }
        String query = visit.http().queryString();
        String wanted = query == null ? visit.path() : visit.path() + "?" + query;
        visit.redirect("/login?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        return true;
    }
}
