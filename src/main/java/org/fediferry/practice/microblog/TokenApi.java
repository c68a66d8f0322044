package org.fediferry.practice.microblog;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fediferry.practice.guest.GuestHandler;
import org.fediferry.practice.guest.GuestRoutes;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.guest.RemoteActor;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.web.Json;

/**
 * Follows for programs with an app token (fact sheet A.4: paths A, legacy). The keys {@code is_following} and
 * {@code is_you} are those that the vendor's own app reads (A); that a name is looked up while it is followed is C.
 */
final class TokenApi {

    private static final String BEARER = "Bearer ";

    private final MicroblogServer home;
    private final Set<String> searched = ConcurrentHashMap.newKeySet();

    TokenApi(MicroblogServer home) {
        this.home = home;
    }

    void addTo(GuestRoutes routes) {
        routes.post("/users/follow", signedIn(this::follow));
        routes.get("/users/is_following", signedIn(this::isFollowing));
        routes.get("/users/following/:name", signedIn(this::following));
        routes.get("/discover/search", signedIn(this::search));
    }

    private GuestHandler signedIn(GuestHandler handler) {
        return visit -> {
            if (blog(visit).isPresent()) {
                handler.handle(visit);
            } else {
                visit.http().status(401);
                visit.json(Map.of("error", "Error while processing the request."));
            }
        };
    }

    private Optional<Blog> blog(GuestVisit visit) {
        String header = visit.http().header("Authorization");
        return header == null || !header.startsWith(BEARER)
                ? Optional.empty()
                : home.blogWithToken(header.substring(BEARER.length()));
    }

    /** An account that was never searched for is not known yet (a public script searches first, B). */
    private void follow(GuestVisit visit) {
        Optional<RemoteActor> found = Optional.of(Handle.strip(visit.form("username")))
                .filter(searched::contains)
                .flatMap(home.server().outside()::find);
        if (found.isEmpty()) {
            visit.http().status(404);
            visit.json(Map.of("error", "User not found."));
            return;
        }
        blog(visit).ifPresent(blog -> home.server().federation().follow(blog.person(), found.get()));
        visit.json(Map.of());
    }

    private void isFollowing(GuestVisit visit) {
        Blog blog = blog(visit).orElseThrow();
        Optional<URI> actor =
                home.server().outside().find(visit.query("username")).map(RemoteActor::id);
        boolean follows = actor.filter(blog.person().following()::contains).isPresent()
                || actor.filter(blog.person().requested()::contains).isPresent();
        boolean you = actor.filter(blog.actor()::equals).isPresent();
        visit.json(Json.object("is_following", follows, "is_you", you));
    }

    private void following(GuestVisit visit) {
        List<Object> all = home.server().people().named(visit.part("name")).stream()
                .flatMap(person -> person.following().stream())
                .<Object>map(actor -> Json.object("username", actor.getPath(), "url", actor.toString()))
                .toList();
        visit.json(all);
    }

    private void search(GuestVisit visit) {
        List<Object> found = home.server().outside().find(visit.query("q")).stream()
                .<Object>map(actor ->
                        Json.object("username", actor.name(), "url", actor.id().toString()))
                .toList();
        searched.add(Handle.strip(visit.query("q")));
        visit.json(Json.object("items", found));
    }
}
