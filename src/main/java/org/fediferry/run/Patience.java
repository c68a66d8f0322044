package org.fediferry.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fediferry.step.Durations;
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

    /**
     * The first answer that holds, or the last one that does not. At least one question is asked. What must not change
     * for a while is counted in pauses, not by the clock: where everything is slow, the pauses are too.
     */
    Finding until(Stage.Question question, Stage.Wait wait) throws StepFailed {
        Duration limit = Limits.shorter(wait.limit(), limits.longestWait());
        Instant end = clock.instant().plus(limit);
        Finding answer = question.ask();
        Duration unchanged = Duration.ZERO;
        while (!answer.holds() && clock.instant().isBefore(end)) {
            if (wait.settles() && unchanged.compareTo(limits.settling()) >= 0) {
                return answer;
            }
            progress.waiting(answer.expected(), answer.found(), end);
            Duration before = spent;
            pause(Limits.shorter(wait.every(), Duration.between(clock.instant(), end)));
            Finding next = question.ask();
            boolean still =
                    next.found().equals(answer.found()) && limits.atRest().getAsBoolean();
            unchanged = still ? unchanged.plus(spent.minus(before)) : Duration.ZERO;
            answer = next;
        }
        boolean cut = !answer.holds() && limit.compareTo(wait.limit()) < 0;
        return cut ? Finding.missed(answer.expected(), answer.found() + cutShort(limit)) : answer;
    }

    private static String cutShort(Duration limit) {
        return " (waited " + Durations.print(limit) + ", the longest wait of this run)";
    }

    /** Rests that long, or as long as a pause may be. */
    void pause(Duration length) throws StepFailed {
        Duration shortened = Limits.shorter(length, limits.longestPause());
        stopping.pause(shortened);
        spent = spent.plus(shortened);
    }

    Instant now() {
        return clock.instant();
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
