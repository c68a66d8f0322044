package org.fediferry.practice.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.federation.FederationRoutes;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.social.Status;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Json;
import org.fediferry.practice.web.Messages;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** What strangers see: profiles and posts. */
public final class PublicPages implements Area {

    private static final int SHOWN = 20;

    private final FederationRoutes federation;

    public PublicPages(FederationRoutes federation) {
        this.federation = federation;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/@:name", Access.ANYONE, this::profile);
        routes.get("/@:name/:id", Access.ANYONE, PublicPages::post);
        routes.get("/users/:name/statuses/:id", Access.API, PublicPages::note);
        routes.get("/ap/users/:name/statuses/:id", Access.API, PublicPages::note);
    }

    private void profile(Visit visit) {
        Optional<User> found = visit.instance().user(visit.part("name"));
        if (found.isEmpty()) {
            visit.error(404);
        } else if (FederationRoutes.wantsActor(visit)) {
            federation.actor(visit, found.get().account());
        } else {
            showProfile(visit, found.get());
        }
    }

    private static void showProfile(Visit visit, User user) {
        List<Status> pinned = user.statuses().stream()
                .filter(status -> user.pinned().contains(status.id()))
                .sorted(Comparator.comparing(status -> user.pinned().indexOf(status.id())))
                .toList();
        visit.render(
                "public-profile",
                "public.profile",
                Map.of(
                        "user", user,
                        "pinned", pinned,
                        "posts", user.statuses().stream().limit(SHOWN).toList(),
                        "followers", visit.instance().follows().followerCount(user.account()),
                        "following", visit.instance().follows().followingCount(user.account()),
                        "late", visit.site().quirks().amount(Quirk.POSTS_LATE),
                        "walk", walk(visit)));
    }

    /** Whoever walks on within the web app keeps the language that its document came in. */
    private static String walk(Visit visit) {
        return Messages.supported(visit.query("lang"))
                .map(language -> "?lang=" + language.getLanguage())
                .orElse("");
    }

    private static Optional<Status> find(Visit visit) {
        return visit.instance().users().stream()
                .flatMap(user -> user.statuses().stream())
                .filter(status -> Long.toString(status.id()).equals(visit.part("id")))
                .findFirst();
    }

    private static void post(Visit visit) {
        find(visit).ifPresentOrElse(status -> showPost(visit, status), () -> visit.error(404));
    }

    private static void showPost(Visit visit, Status status) {
        boolean own = visit.maybeUser()
                .filter(user -> user.account().equals(status.author()) && user.isFunctional())
                .isPresent();
        boolean pinned = visit.instance().userOf(status.author()).stream()
                .anyMatch(user -> user.pinned().contains(status.id()));
        visit.render("post", "public.post", Map.of("status", status, "own", own, "pinned", pinned));
    }

    private static void note(Visit visit) {
        Optional<Status> found = find(visit);
        if (found.isEmpty()) {
            visit.error(404);
            return;
        }
        Status status = found.get();
        visit.json(Json.object(
                "@context",
                "https://www.w3.org/ns/activitystreams",
                "id",
                status.uri().toString(),
                "type",
                "Note",
                "attributedTo",
                status.author().uri().toString(),
                "content",
                "<p>" + status.text() + "</p>",
                "published",
                status.createdAt().toString()));
        visit.http().contentType("application/activity+json; charset=utf-8");
    }
}
