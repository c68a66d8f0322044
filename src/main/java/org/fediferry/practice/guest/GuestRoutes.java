package org.fediferry.practice.guest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fediferry.practice.web.PathPattern;

/** What a guest answers to which method and path; {@code :names} stand for parts of a path. The first that fits counts. */
public final class GuestRoutes {

    private final List<Route> routes = new CopyOnWriteArrayList<>();

    private record Route(String method, PathPattern path, boolean signedIn, GuestHandler handler) {}

    record Found(boolean signedIn, GuestHandler handler, Map<String, String> parts) {}

    public void get(String path, GuestHandler handler) {
        add("GET", path, false, handler);
    }

    public void post(String path, GuestHandler handler) {
        add("POST", path, false, handler);
    }

    public void delete(String path, GuestHandler handler) {
        add("DELETE", path, false, handler);
    }

    /** Only for those who are signed in; others are sent to {@link GuestServer#signInAt}. */
    public void getSignedIn(String path, GuestHandler handler) {
        add("GET", path, true, handler);
    }

    /** Only for those who are signed in; others are sent to {@link GuestServer#signInAt}. */
    public void postSignedIn(String path, GuestHandler handler) {
        add("POST", path, true, handler);
    }

    private void add(String method, String path, boolean signedIn, GuestHandler handler) {
        routes.add(new Route(method, PathPattern.of(path), signedIn, handler));
    }

    Optional<Found> find(String method, String path) {
        return routes.stream()
                .filter(route -> route.method().equals(method))
                .flatMap(route -> route.path().match(path).stream()
                        .map(parts -> new Found(route.signedIn(), route.handler(), parts)))
                .findFirst();
    }
}
