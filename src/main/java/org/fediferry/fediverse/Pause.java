package org.fediferry.fediverse;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How to let time pass; tests pass a fake. */
@FunctionalInterface
public interface Pause {
    void of(Duration length) throws InterruptedException;

    /** Parks the thread on a latch that nobody opens. */
    static Pause real() {
        return length -> {
            boolean opened = new CountDownLatch(1).await(length.toNanos(), TimeUnit.NANOSECONDS);
            if (opened) {
                throw new IllegalStateException("a latch without owner was opened");
            }
        };
    }
}
