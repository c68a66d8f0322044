package org.fediferry.practice.quirk;

import java.util.ArrayList;
import java.util.List;

/** What a practice server was asked, in order: "POST /settings/migration". */
public final class RequestLog {

    private final List<String> lines = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    public synchronized void add(String method, String path) {
        lines.add(method + " " + path);
    }

    /** How often this path was asked for with this method, after a form's {@code _method} was applied. */
    public synchronized long count(String method, String path) {
        return lines.stream().filter((method + " " + path)::equals).count();
    }

    /** Keeps what went wrong inside the practice server itself. */
    public synchronized void fail(String request, RuntimeException failure) {
        failures.add(request + ": " + failure);
    }

    /** Bugs of the practice server: a test may insist that there are none. */
    public synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    public synchronized void clear() {
        lines.clear();
    }
}
