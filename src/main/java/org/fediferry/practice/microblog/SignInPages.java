package org.fediferry.practice.microblog;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fediferry.practice.guest.GuestRoutes;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.guest.Person;
import org.fediferry.practice.web.Tokens;

/** Signing in without a password: an address, a mail, a link (fact sheet A.1). */
final class SignInPages {

    private final MicroblogServer home;
    private final Map<String, Person> open = new ConcurrentHashMap<>();

    SignInPages(MicroblogServer home) {
        this.home = home;
    }

    void addTo(GuestRoutes routes) {
        routes.get("/signin", this::form);
        routes.post("/account/signin", this::request);
        routes.get("/account/signin", this::enter);
        // Nothing tells how one signs out on the web: sure: C.
        routes.postSignedIn("/account/signout", visit -> {
            visit.signOut();
            visit.redirect("/");
        });
    }

    private void form(GuestVisit visit) {
        visit.html("microblog/sign-in", Map.of("redesigned", home.isRedesigned()));
    }

    /** Field "email" (A); the page does not tell whether there is such an account (C). */
    private void request(GuestVisit visit) {
        home.blogWithEmail(visit.form("email")).ifPresent(blog -> {
            String auth = Tokens.hex().toUpperCase(Locale.ROOT);
            open.put(auth, blog.person());
            home.mailBox()
                    .deliver(new Mail(
                            blog.email(),
                            "Micro.blog sign-in",
                            home.address().resolve("/account/signin?auth=" + auth)));
        });
        visit.html("microblog/sent", Map.of());
    }

    private void enter(GuestVisit visit) {
        Person person = open.remove(visit.query("auth"));
        if (person == null) {
            visit.redirect("/signin");
            return;
        }
        visit.signIn(person);
        visit.redirect("/");
    }
}
