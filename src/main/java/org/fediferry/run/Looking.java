package org.fediferry.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fediferry.evidence.Event;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Click;
import org.fediferry.step.Condition;
import org.fediferry.step.Effect;
import org.fediferry.step.ElementRef;
import org.fediferry.step.Expect;
import org.fediferry.step.Finding;
import org.fediferry.step.Open;
import org.fediferry.step.PageRef;
import org.fediferry.step.Parts;
import org.fediferry.step.Stage;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/** Looks on a page whether a click has happened, instead of clicking again. */
final class Looking {

    /** The page is there already; only what scripts draw may take a moment. */
    private static final Duration MOMENT = Duration.ofSeconds(3);

    /** Servers keep what everybody may read for some minutes: a no is believed after this many settling times. */
    private static final int PATIENCE = 4;

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final RunContext run;

    /** A question to public servers that remembers whether the last answer was none. */
    private static final class InPublic implements Stage.Question {

        private final Condition happened;
        private final RunStage stage;
        private @Nullable StepFailed silence;

        InPublic(Condition happened, RunStage stage) {
            this.happened = happened;
            this.stage = stage;
        }

        @Override
        public Finding ask() throws StepFailed {
            silence = null;
            try {
                return happened.test(stage);
            } catch (StepFailed failed) {
                if (failed.kind() != StepFailed.Cause.LATE) {
                    throw failed;
                }
                silence = failed;
                return Finding.missed(failed.expected(), failed.found());
            }
        }

        /** Silence is not a no: nobody knows then whether it has happened. */
        void refuseSilence() throws StepFailed {
            if (silence != null) {
                throw new StepFailed(
                        StepFailed.Cause.LATE,
                        silence.expected(),
                        silence.found(),
                        "go on later with run --resume, which asks again and does nothing twice");
            }
        }
    }

    Looking(RunContext run) {
        this.run = run;
    }

    /** Whether a step sends something to the server that changes the account. */
    static boolean sends(PlannedStep step) {
        boolean repeatable = step.effect() == Effect.REVERSIBLE
                && Boolean.TRUE.equals(step.options().repeatable());
        return step.action() instanceof Click && step.effect() != Effect.READ && !repeatable;
    }

    /** Opens the page that shows it, or asks in public, and says whether the click has happened. The journal has the answer. */
    Finding look(PlannedStep click, StepEvidence evidence) throws StepFailed, EvidenceLost {
        Condition happened = click.options().happened();
        if (happened == null) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    "to know whether \"" + click.label(run.values().known()) + "\" has happened",
                    "nothing that shows it: the run broke off in this step, and the scenario says no happened: for it",
                    "look at the account yourself, then run what is left as a new run; it is not done again by itself");
        }
        RunStage stage = new RunStage(click, run, evidence);
        List<ElementRef> elements = Parts.of((Record) happened, ElementRef.class);
        Finding finding =
                elements.isEmpty() ? inPublic(happened, click, stage) : onPage(happened, elements.get(0), stage);
        evidence.picture(stage.page(), List.of(), run.values().revealed());
        run.journal()
                .add(
                        Event.LOOKED,
                        Map.of(
                                "step",
                                click.number(),
                                "happened",
                                finding.holds(),
                                "found",
                                run.values().veil(finding.found())));
        return finding;
    }

    /** A no is believed when the page, loaded again a settling time later, says it once more. */
    private Finding onPage(Condition happened, ElementRef element, RunStage stage) throws StepFailed {
        Finding first = opened(happened, element, stage);
        if (first.holds()) {
            return first;
        }
        run.patience().pause(run.limits().settling());
        return opened(happened, element, stage);
    }

    private static Finding opened(Condition happened, ElementRef element, RunStage stage) throws StepFailed {
        var ignored = new Open(new PageRef(element.page()), null).perform(stage);
        return happened.await(stage, null, MOMENT);
    }

    /** The page of the click is opened all the same: the steps behind it stand on it. */
    private Finding inPublic(Condition happened, PlannedStep click, RunStage stage) throws StepFailed {
        for (int i = click.number() - 2; i >= 0; i--) {
            PlannedStep before = run.plan().steps().get(i);
            if (before.role().equals(click.role()) && before.action() instanceof Open open) {
                var ignored = open.perform(new RunStage(before, run, new StepEvidence(run.folder(), before)));
                break;
            }
        }
        Duration longest = run.limits().settling().multipliedBy(PATIENCE);
        InPublic question = new InPublic(happened, stage);
        Finding finding = stage.patiently(question, new Stage.Wait(PAUSE, longest, false));
        question.refuseSilence();
        return finding;
    }

    /** The expectations right behind a click: the server's answer to it, which cannot be asked for a second time. */
    List<PlannedStep> answers(PlannedStep click) {
        List<PlannedStep> answers = new ArrayList<>();
        for (PlannedStep step :
                run.plan().steps().subList(click.number(), run.plan().steps().size())) {
            boolean isAnswer = step.role().equals(click.role())
                    && step.action() instanceof Expect
                    && step.action().usesPage()
                    && step.atEnd() == click.atEnd();
            if (!isAnswer) {
                break;
            }
            answers.add(step);
        }
        return answers;
    }
}
