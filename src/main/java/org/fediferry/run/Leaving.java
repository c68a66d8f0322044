package org.fediferry.run;

import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Effect;
import org.fediferry.step.StepFailed;

/** Signs out when the disk takes no evidence any more: nobody should stay signed in because a disk is full. */
final class Leaving {

    private final RunContext run;

    Leaving(RunContext run) {
        this.run = run;
    }

    /** Performs the steps at the end of the plan as far as they go, and keeps nothing. */
    void perform() {
        for (PlannedStep step : run.plan().steps()) {
            if (step.atEnd()
                    && step.effect() != Effect.IRREVERSIBLE
                    && run.state().endedFor(step).isEmpty()) {
                perform(step);
            }
        }
    }

    private void perform(PlannedStep step) {
        run.progress().stepStarted(step, step.label(run.values().known()));
        try {
            var ignored = step.action().perform(new RunStage(step, run, new StepEvidence(null, step)));
        } catch (StepFailed notPossible) {
            run.state().end(step, notPossible.found());
            run.progress().said(step.label(run.values().known()) + ": " + notPossible.found());
        }
    }
}
