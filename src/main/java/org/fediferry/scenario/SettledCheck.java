package org.fediferry.scenario;

import java.util.List;
import org.fediferry.step.Condition;
import org.fediferry.step.PageNumber;
import org.fediferry.step.Parts;
import org.fediferry.step.WaitFor;

/** What may settle has to show that it changes: an element that is not there yet looks the same until it comes. */
record SettledCheck(Inspection inspection) implements Inspection.Check {

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        for (Site site : sites) {
            if (site.written().step() instanceof WaitFor wait
                    && Boolean.TRUE.equals(wait.untilSettled())
                    && wait.progress() == null
                    && !changes(wait.condition())) {
                inspection
                        .problems()
                        .add(
                                site.source(),
                                "nothing here tells whether it still changes: \"" + wait.condition()
                                        + "\" is there or not",
                                "name what shows how far it is, for example progress: imports.newest-progress");
            }
        }
    }

    /** Numbers change while they grow, and so does what is asked in public. */
    private static boolean changes(Condition condition) {
        return !condition.isOnPage()
                || condition instanceof PageNumber
                || Parts.of((Record) condition, Condition.class).stream().anyMatch(SettledCheck::changes);
    }
}
