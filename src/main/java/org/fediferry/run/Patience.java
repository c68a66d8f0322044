package org.fediferry.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fediferry.step.Finding;
import org.fediferry.step.Stage;
import org.fediferry.step.StepFailed;

/** Asks again and again, with pauses and a limit: the one place that waits for what is not on a page that is open. */
final class Patience {

    private final Clock clock;
    private final Stopping stopping;
    private final Progress progress;
    private final Limits limits;
    private Duration spent = Duration.ZERO;

    Patience(Clock clock, Stopping stopping, Progress progress, Limits limits) {
        this.limits = limits;
        this.clock = clock;
        this.stopping = stopping;
        this.progress = progress;
    }

    /** The first answer that holds, or the last one that does not. At least one question is asked. */
    Finding until(Stage.Question question, Stage.Wait wait) throws StepFailed {
        Instant end = clock.instant().plus(wait.limit());
        Duration every = shorter(wait.every(), limits.longestPause());
        Finding answer = question.ask();
        Instant changed = clock.instant();
        while (!answer.holds() && clock.instant().isBefore(end)) {
            if (wait.settles() && !clock.instant().isBefore(changed.plus(limits.settling()))) {
                return answer;
            }
            progress.waiting(answer.expected(), answer.found(), end);
            pause(shorter(every, Duration.between(clock.instant(), end)));
            Finding next = question.ask();
            changed = next.found().equals(answer.found()) ? changed : clock.instant();
            answer = next;
        }
        return answer;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    void pause(Duration length) throws StepFailed {
        stopping.pause(length);
        spent = spent.plus(length);
    }

    /** When a time that begins now is over. */
    Instant end(Duration time) {
        return clock.instant().plus(time);
    }

    boolean isOver(Instant end) {
        return !clock.instant().isBefore(end);
    }

    /** The pauses so far. */
    Duration spent() {
        return spent;
    }
}
