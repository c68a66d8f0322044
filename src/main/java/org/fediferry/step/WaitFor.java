package org.fediferry.step;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary =
                "Waits for something that takes its time, with a limit: loads the page again, or asks in public again.",
        example = "- wait-for: alias of ${new.handle} names ${old.handle}\n  every: 5s\n  up-to: 30m")
public record WaitFor(
        @Param("A condition.") Condition condition,
        @Param("The longest wait.") Duration upTo,

        @Param("The pause before the page is loaded, or the public asked, again. Without it a page is only watched.")
        @Nullable
        Duration every,

        @Param("true: goes on as well when what was found has not changed for the settling time (run.settling).")
        @Nullable
        Boolean untilSettled,

        @Param(
                "An element whose text tells how far it is: shown meanwhile, and as long as it changes nothing is settled.")
        @Nullable
        ElementRef progress,

        @Param("What the person can do when it did not come in time.") @Nullable
        Text advice,

        @Param("How long it may take at all, over every part of the run: after that it counts as failed for good.")
        @Nullable
        Duration giveUpAfter,

        @Param(
                "The moment from which on give-up-after counts, as programs write it; without it the step's first beginning.")
        @Nullable
        Text since,

        @Param("What the person can do when it is given up.") @Nullable
        Text givenUp)
        implements Action {

    private static final Duration PUBLIC_PAUSE = Duration.ofSeconds(5);

    @Override
    public String describe() {
        return "wait for " + condition;
    }

    @Override
    public boolean usesPage() {
        return condition.isOnPage();
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(new Deed(Deed.Verb.LABEL, null, null));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Duration longest = longest(stage);
        Finding finding = condition.isOnPage() && every == null
                ? condition.await(stage, null, longest)
                : stage.patiently(
                        question(stage), new Stage.Wait(every == null ? PUBLIC_PAUSE : every, longest, settles()));
        if (!finding.holds() && settles()) {
            return Finding.met(finding.expected() + ", or no change any more", finding.found());
        }
        if (!finding.holds()) {
            refuseStuck(stage, finding);
            throw new StepFailed(
                    StepFailed.Cause.LATE,
                    finding.expected() + " within " + Durations.print(upTo),
                    finding.found(),
                    advice == null ? "" : stage.resolve(advice).text());
        }
        return finding;
    }

    /** Nobody waits for what is given up already, or beyond the moment at which it will be. */
    private Duration longest(Stage stage) throws StepFailed {
        if (giveUpAfter == null || look(stage).holds()) {
            return upTo;
        }
        Duration left = Duration.between(stage.now(), begun(stage).plus(giveUpAfter));
        if (left.isNegative()) {
            return Duration.ofMillis(1);
        }
        return left.compareTo(upTo) < 0 ? left : upTo;
    }

    /** What has taken longer than it ever does will not come any more. */
    private void refuseStuck(Stage stage, Finding finding) throws StepFailed {
        if (giveUpAfter == null) {
            return;
        }
        Instant begun = begun(stage);
        if (stage.now().isAfter(begun.plus(giveUpAfter))) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    finding.expected() + " within " + Durations.print(giveUpAfter),
                    "nothing since " + begun + ": " + finding.found(),
                    givenUp == null ? "" : stage.resolve(givenUp).text());
        }
    }

    /** Pages of older versions print a moment in words of their language: then what counts is when we began. */
    private Instant begun(Stage stage) throws StepFailed {
        if (since == null) {
            return stage.firstBegun();
        }
        try {
            return AddTime.moment(stage.resolve(since).text());
        } catch (DateTimeException inWords) {
            return stage.firstBegun();
        }
    }

    /** What an element that is missing cannot tell: how far it is. */
    private Finding look(Stage stage) throws StepFailed {
        Finding finding = condition.test(stage);
        if (finding.holds() || progress == null) {
            return finding;
        }
        return Soup.first(stage.page().html(), stage.locate(progress))
                .map(element -> Finding.missed(finding.expected(), "so far " + element.text()))
                .orElse(finding);
    }

    private boolean settles() {
        return Boolean.TRUE.equals(untilSettled);
    }

    /** A server that is busy may answer the next time. */
    private Finding inPublic(Stage stage) throws StepFailed {
        try {
            return look(stage);
        } catch (StepFailed failed) {
            if (failed.kind() != StepFailed.Cause.LATE) {
                throw failed;
            }
            return Finding.missed(failed.expected(), failed.found());
        }
    }

    private Stage.Question question(Stage stage) throws StepFailed {
        if (!condition.isOnPage()) {
            return () -> inPublic(stage);
        }
        return new Stage.Question() {
            private boolean again;

            @Override
            public Finding ask() throws StepFailed {
                if (again) {
                    stage.page().reload(stage.limit());
                }
                again = true;
                return look(stage);
            }
        };
    }
}
