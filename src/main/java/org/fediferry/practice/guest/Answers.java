package org.fediferry.practice.guest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers that a test puts in place of the real ones: 404, 429 or 500 for whatever fits; safe for any thread. */
public final class Answers {

    private final Map<String, Switched> switched = new LinkedHashMap<>();

    private record Switched(int status, int times) {}

    /** Every request that fits is answered so; {@code what} is a regular expression for the path and its query. */
    public synchronized void give(String what, int status) {
        give(what, status, Integer.MAX_VALUE);
    }

    /** The next {@code times} requests that fit are answered so. */
    public synchronized void give(String what, int status, int times) {
        switched.put(what, new Switched(status, times));
    }

    public synchronized void clear() {
        switched.clear();
    }

    synchronized Optional<Integer> take(String pathAndQuery) {
        for (Map.Entry<String, Switched> each : switched.entrySet()) {
            Switched answer = each.getValue();
            if (answer.times() > 0 && Pattern.matches(each.getKey(), pathAndQuery)) {
                each.setValue(new Switched(answer.status(), answer.times() - 1));
                return Optional.of(answer.status());
            }
        }
        return Optional.empty();
    }
}
