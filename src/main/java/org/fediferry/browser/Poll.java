package org.fediferry.browser;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.fediferry.step.Durations;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/** The one loop that polls: looks until something is there or the time is over, and remembers what it saw last. */
final class Poll {

    private static final Duration PAUSE = Duration.ofMillis(15);

    private Poll() {}

    /** Something to look at repeatedly. */
    interface Look<T> {
        Seen<T> once() throws StepFailed;
    }

    /**
     * What was seen.
     *
     * @param value null while it is not there
     * @param instead what was there in its place
     */
    record Seen<T>(@Nullable T value, String instead) {

        static <T> Seen<T> here(T value) {
            return new Seen<>(value, "");
        }

        static <T> Seen<T> notYet(String instead) {
            return new Seen<>(null, instead);
        }
    }

    /** A command to the page that came to nothing because the page was about to change; another look may do. */
    static final class PageBusy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PageBusy(String why) {
            super(why);
        }
    }

    /** Looks at least once; the last thing seen where it did not come. */
    static <T> Seen<T> until(Deadline deadline, Look<T> look) throws StepFailed {
        while (true) {
            Seen<T> seen = once(look);
            if (seen.value() != null || deadline.isOver()) {
                return seen;
            }
            rest(PAUSE);
        }
    }

    /** Looks until it is there, or fails with what is there instead. */
    static <T> T require(String expected, Deadline deadline, Look<T> look) throws StepFailed {
        Seen<T> seen = until(deadline, look);
        T value = seen.value();
        if (value == null) {
            throw new StepFailed(
                    expected, waited(seen, deadline), "look at the picture: is this the page as you know it?");
        }
        return value;
    }

    static String waited(Seen<?> seen, Deadline deadline) {
        return seen.instead() + " (waited " + Durations.print(deadline.limit()) + ")";
    }

    private static <T> Seen<T> once(Look<T> look) throws StepFailed {
        try {
            return look.once();
        } catch (PageBusy e) {
            return Seen.notYet(String.valueOf(e.getMessage()));
        }
    }

    /** Waits while something holds, also when the thread is told to stop: for what has to be cleaned up. */
    static void whileTrue(Duration limit, BooleanSupplier condition) {
        Deadline deadline = Deadline.in(limit);
        while (condition.getAsBoolean() && !deadline.isOver()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Does nothing for a while; ends with a failure when the thread is told to stop. */
    static void rest(Duration pause) throws StepFailed {
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new StepFailed(StepFailed.Cause.BROKEN, "time to wait", "the run was told to stop", "");
            }
        }
    }
}
