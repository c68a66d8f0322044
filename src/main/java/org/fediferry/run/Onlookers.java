package org.fediferry.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Locator;
import org.fediferry.step.Page;

/** Several who watch one run; each hears of everything, in their order. */
public record Onlookers(List<Progress> all) implements Progress {

    @Override
    public void runStarted(Plan plan, Path folder) {
        all.forEach(each -> each.runStarted(plan, folder));
    }

    @Override
    public void stepStarted(PlannedStep step, String label) {
        all.forEach(each -> each.stepStarted(step, label));
    }

    @Override
    public void waiting(String what, String found, Instant until) {
        all.forEach(each -> each.waiting(what, found, until));
    }

    @Override
    public void illustrated(PlannedStep step, Page page, Locator element, UnaryOperator<String> veil) {
        all.forEach(each -> each.illustrated(step, page, element, veil));
    }

    @Override
    public void stepEnded(PlannedStep step, StepRecord record) {
        all.forEach(each -> each.stepEnded(step, record));
    }

    @Override
    public void said(String text) {
        all.forEach(each -> each.said(text));
    }

    @Override
    public void runEnded(RunRecord record) {
        all.forEach(each -> each.runEnded(record));
    }
}
