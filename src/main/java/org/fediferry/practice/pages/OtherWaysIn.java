package org.fediferry.practice.pages;

import java.util.Optional;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Json;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** Signing in with what only a person has: a security key, an account of another service. */
public final class OtherWaysIn implements Area {

    @Override
    public void addTo(Routes routes) {
        routes.post("/auth/sessions/security_key", Access.ANYONE, OtherWaysIn::touch);
        routes.post("/auth/auth/:provider", Access.ANYONE, OtherWaysIn::comeFromElsewhere);
    }

    private static void touch(Visit visit) {
        User user = visit.session().awaitingCode();
        if (user == null || !user.credentials().hasKeyAtHand()) {
            visit.http().status(422);
            visit.json(Json.object("error", visit.texts().text("code.key_failed")));
            return;
        }
        visit.signIn(user);
        visit.json(Json.object("redirect_path", visit.session().takeReturnTo()));
    }

    /** The other service knows everybody who has no password here. */
    private static void comeFromElsewhere(Visit visit) {
        Optional<User> known = visit.instance().users().stream()
                .filter(user -> user.credentials().password() == null)
                .findFirst();
        if (known.isEmpty()) {
            visit.redirect("/auth/sign_in");
            return;
        }
        visit.signIn(known.get());
        visit.redirect(visit.session().takeReturnTo());
    }
}
