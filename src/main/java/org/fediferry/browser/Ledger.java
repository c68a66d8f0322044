package org.fediferry.browser;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.fediferry.step.Spent;
import org.fediferry.step.StepFailed;

/** Keeps account of where the time of a page goes. Time spent in an inner entry does not count for the outer one. */
final class Ledger {

    private final Map<Kind, Duration> sums = new EnumMap<>(Kind.class);
    private final Deque<Kind> open = new ArrayDeque<>();
    private long since;

    /** What time is spent on. */
    enum Kind {
        ACTING,
        WAITING,
        PICTURING
    }

    /** Something that takes time. */
    interface Work<T> {
        T run() throws StepFailed;
    }

    <T> T spend(Kind kind, Work<T> work) throws StepFailed {
        book();
        open.push(kind);
        try {
            return work.run();
        } finally {
            book();
            open.pop();
        }
    }

    private void book() {
        long now = System.nanoTime();
        Kind running = open.peek();
        if (running != null) {
            sums.merge(running, Duration.ofNanos(now - since), Duration::plus);
        }
        since = now;
    }

    Spent spent() {
        return new Spent(sum(Kind.ACTING), sum(Kind.WAITING), sum(Kind.PICTURING));
    }

    private Duration sum(Kind kind) {
        return sums.getOrDefault(kind, Duration.ZERO);
    }
}
