package org.fediferry.practice.pages;

import java.util.Map;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** The web app's start page and the stand-alone composer of /share. */
public final class ComposerPages implements Area {

    @Override
    public void addTo(Routes routes) {
        routes.get("/", Access.ANYONE, ComposerPages::start);
        routes.get("/share", Access.FUNCTIONAL, visit -> compose(visit, visit.query("text"), true));
    }

    private static void start(Visit visit) {
        boolean mayPost = visit.maybeUser().filter(user -> user.isFunctional()).isPresent();
        if (mayPost) {
            compose(visit, "", false);
        } else {
            visit.render("welcome", "menu.web", Map.of());
        }
    }

    private static void compose(Visit visit, String text, boolean standalone) {
        visit.render("composer", "compose.label", Map.of("text", text, "standalone", standalone));
    }
}
