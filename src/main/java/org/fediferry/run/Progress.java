package org.fediferry.run;

import java.nio.file.Path;
import java.time.Instant;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;

/** Whoever watches a run. */
public interface Progress {

    void runStarted(Plan plan, Path folder);

    void stepStarted(PlannedStep step, String label);

    /** Something is waited for, at the latest until then; called again with each new answer. */
    void waiting(String what, String found, Instant until);

    void stepEnded(PlannedStep step, StepRecord record);

    void said(String text);

    void runEnded(RunRecord record);
}
