package org.fediferry.exports;

import java.util.List;
import java.util.TreeMap;

/** Counts things, and keeps those of the lowest lines, in whichever order they come. */
final class FirstFew<T> {
    private final int most;
    private final TreeMap<Long, T> kept = new TreeMap<>();
    private long count;

    FirstFew(int most) {
        this.most = most;
    }

    void add(long line, T thing) {
        count++;
        if (kept.size() < most || (most > 0 && line < kept.lastKey())) {
            kept.put(line, thing);
        }
        if (kept.size() > most) {
            kept.pollLastEntry();
        }
    }

    long count() {
        return count;
    }

    List<T> first() {
        return List.copyOf(kept.values());
    }
}
