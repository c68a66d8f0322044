package org.fediferry.run;

import java.time.Duration;
import org.fediferry.step.Action;
import org.fediferry.step.Click;
import org.fediferry.step.Download;

/**
 * How long things may take where the scenario does not say it.
 *
 * @param step most steps
 * @param click longer than others: Mastodon looks up other servers while an alias or a move is posted, 60 s and more
 * @param longestPause what a scenario's pauses are shortened to; practice servers need no politeness
 * @param settling how long something must not change to count as final
 */
public record Limits(Duration step, Duration click, Duration download, Duration longestPause, Duration settling) {

    /** What real servers need. */
    public static final Limits STANDARD = new Limits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(90),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofSeconds(60));

    /** The same with other pauses. */
    public Limits paced(Duration pause, Duration settled) {
        return new Limits(step, click, download, pause, settled);
    }

    Duration of(Action action) {
        if (action instanceof Click) {
            return click;
        }
        return action instanceof Download ? download : step;
    }
}
