package org.fediferry.run;

import java.nio.file.Path;
import java.time.Instant;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;

/** Whoever watches a run; hears of what it has a method for. */
public interface Progress {

    default void runStarted(Plan plan, Path folder) {}

    default void stepStarted(PlannedStep step, String label) {}

    /** Something is waited for, at the latest until then; called again with each new answer. */
    default void waiting(String what, String found, Instant until) {}

    default void stepEnded(PlannedStep step, StepRecord record) {}

    default void said(String text) {}

    default void runEnded(RunRecord record) {}

    /** Somebody who watches and says nothing. */
    static Progress silent() {
        return new Progress() {};
    }
}
