package org.fediferry.run;

import java.net.URI;
import java.time.Clock;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Effect;
import org.fediferry.step.Finding;
import org.fediferry.step.Page;
import org.fediferry.step.Retry;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/** Performs a step, and again where the scenario says so and it may help; what cannot be undone is tried once. */
final class Tries {

    private final RunContext run;
    private final Clock clock;
    private final PlannedStep step;
    private final RunStage stage;
    private int made;

    Tries(RunContext run, Clock clock, PlannedStep step, RunStage stage) {
        this.run = run;
        this.clock = clock;
        this.step = step;
        this.stage = stage;
    }

    /** How many there were so far. */
    int made() {
        return made;
    }

    /** What the first try that works finds; the failure of the last where none does. */
    Finding perform() throws StepFailed {
        Retry retry = step.options().retry();
        if (retry == null || step.effect() == Effect.IRREVERSIBLE) {
            made++;
            return step.action().perform(stage);
        }
        URI begun = step.action().usesPage() ? stage.page().address() : null;
        while (true) {
            made++;
            try {
                comeBack(begun);
                return step.action().perform(stage);
            } catch (StepFailed failed) {
                if (made > retry.times() || !failed.kind().mayPass()) {
                    throw failed;
                }
                run.progress()
                        .waiting("another try", failed.found(), clock.instant().plus(retry.pause()));
                run.patience().pause(retry.pause());
            }
        }
    }

    /** Another try begins where the first one did: a link that led to an error page is not on that page. */
    private void comeBack(@Nullable URI begun) throws StepFailed {
        if (made == 1 || begun == null || begun.getHost() == null) {
            return;
        }
        Page page = stage.page();
        if (!page.address().equals(begun)) {
            page.open(begun, stage.limit());
        }
    }
}
