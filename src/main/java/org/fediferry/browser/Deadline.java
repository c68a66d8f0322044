package org.fediferry.browser;

import java.time.Duration;

/** The moment at which a step has had its time. */
record Deadline(Duration limit, long nanos) {

    static Deadline in(Duration limit) {
        return new Deadline(limit, System.nanoTime() + limit.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - nanos >= 0;
    }
}
