package org.fediferry.practice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The routes of a server. Not Javalin's own, because Rails decides the method only after it has read the form
 * ({@code _method}), and because everything that is not routed must be the 404 page.
 */
public final class Routes {

    private final List<Route> routes = new ArrayList<>();

    /** A route that fits a request, with the values of its named parts. */
    record Found(Route route, Map<String, String> values) {}

    public void get(String path, Access access, Handler handler) {
        routes.add(Route.of("GET", path, access, handler));
    }

    public void post(String path, Access access, Handler handler) {
        routes.add(Route.of("POST", path, access, handler));
    }

    public void delete(String path, Access access, Handler handler) {
        routes.add(Route.of("DELETE", path, access, handler));
    }

    /** PATCH and PUT, which Rails treats alike. */
    public void update(String path, Access access, Handler handler) {
        routes.add(Route.of("PATCH", path, access, handler));
        routes.add(Route.of("PUT", path, access, handler));
    }

    Optional<Found> find(String method, String path) {
        return routes.stream()
                .flatMap(route -> route.match(method, path).map(values -> new Found(route, values)).stream())
                .findFirst();
    }
}
