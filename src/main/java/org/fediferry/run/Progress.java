package org.fediferry.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Locator;
import org.fediferry.step.Page;

/** Whoever watches a run; hears of what it has a method for. */
public interface Progress {

    default void runStarted(Plan plan, Path folder) {}

    default void stepStarted(PlannedStep step, String label) {}

    /** Something is waited for, at the latest until then; called again with each new answer. */
    default void waiting(String what, String found, Instant until) {}

    /**
     * The page stands as on the picture of the step, with the element that the step acts on; it may be looked at only.
     *
     * @param veil takes out of a text whatever is secret
     */
    default void illustrated(PlannedStep step, Page page, Locator element, UnaryOperator<String> veil) {}

    default void stepEnded(PlannedStep step, StepRecord record) {}

    default void said(String text) {}

    default void runEnded(RunRecord record) {}

    /** Somebody who watches and says nothing. */
    static Progress silent() {
        return new Progress() {};
    }
}
