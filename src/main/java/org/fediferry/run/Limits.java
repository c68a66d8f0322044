package org.fediferry.run;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.fediferry.step.Action;
import org.fediferry.step.Click;
import org.fediferry.step.Download;

/**
 * How long things may take where the scenario does not say it.
 *
 * @param step most steps
 * @param click longer than others: Mastodon looks up other servers while an alias or a move is posted, 60 s and more
 * @param longestPause what a scenario's pauses are shortened to; practice servers need no politeness
 * @param longestWait what a scenario's waits are shortened to
 * @param settling how long something must not change to count as final
 * @param atRest whether the servers have nothing left to do, as far as that is known: real servers do not tell
 */
public record Limits(
        Duration step,
        Duration click,
        Duration download,
        Duration longestPause,
        Duration longestWait,
        Duration settling,
        BooleanSupplier atRest) {

    /** Limits of servers that do not tell whether they are at rest. */
    public Limits(
            Duration step,
            Duration click,
            Duration download,
            Duration longestPause,
            Duration longestWait,
            Duration settling) {
        this(step, click, download, longestPause, longestWait, settling, () -> true);
    }

    /** What real servers need. */
    public static final Limits STANDARD = new Limits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(90),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofSeconds(60));

    /** The same with other pauses. */
    public Limits paced(Duration pause, Duration settled) {
        return new Limits(step, click, download, pause, longestWait, settled, atRest);
    }

    /** The same where nothing may take longer than this, whatever a scenario says. */
    public Limits within(Duration longest) {
        return new Limits(
                shorter(step, longest),
                shorter(click, longest),
                shorter(download, longest),
                longestPause,
                shorter(longestWait, longest),
                settling,
                atRest);
    }

    /** The same where somebody knows whether the servers have nothing left to do. */
    public Limits knowing(BooleanSupplier rest) {
        return new Limits(step, click, download, longestPause, longestWait, settling, rest);
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    Duration of(Action action) {
        if (action instanceof Click) {
            return click;
        }
        return action instanceof Download ? download : step;
    }
}
