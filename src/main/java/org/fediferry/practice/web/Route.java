package org.fediferry.practice.web;

import java.util.Map;
import java.util.Optional;

/** A method and a path, and what answers it. */
record Route(String method, PathPattern pattern, Access access, Handler handler) {

    static Route of(String method, String path, Access access, Handler handler) {
        return new Route(method, PathPattern.of(path), access, handler);
    }

    Optional<Map<String, String>> match(String requestMethod, String path) {
        return method.equals(requestMethod) ? pattern.match(path) : Optional.empty();
    }
}
