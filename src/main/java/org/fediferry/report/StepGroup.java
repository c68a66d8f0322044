package org.fediferry.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fediferry.evidence.RoleRecord;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;

/**
 * The steps of one flow for one account that came one after the other.
 *
 * @param handle of the account; the name of the role where the run does not know it
 */
public record StepGroup(String title, String role, String handle, List<StepLine> steps) {

    static List<StepGroup> of(RunRecord run, Album album) {
        List<StepGroup> groups = new ArrayList<>();
        List<StepLine> lines = new ArrayList<>();
        StepRecord before = null;
        for (StepRecord step : run.steps()) {
            boolean same = before != null
                    && before.flow().equals(step.flow())
                    && before.role().equals(step.role());
            if (before == null || !same) {
                lines = new ArrayList<>();
                groups.add(new StepGroup(step.flowTitle(), step.role(), handle(run, step.role()), lines));
            }
            lines.add(StepLine.of(step, album));
            before = step;
        }
        return groups;
    }

    private static String handle(RunRecord run, String role) {
        RoleRecord known = run.roles().get(role);
        return known == null ? role : known.handle();
    }

    /** How the group ended: as its worst step. */
    public String state() {
        for (String state : List.of("broken", "failed", "waiting", "undone")) {
            if (steps.stream().anyMatch(line -> line.state().equals(state))) {
                return state;
            }
        }
        return steps.stream().allMatch(line -> line.state().equals("skipped")) ? "skipped" : "passed";
    }

    /** Whether the reader should see it without asking: it holds trouble, or what cannot be taken back. */
    public boolean open() {
        return steps.stream()
                .anyMatch(line ->
                        line.trouble() || (line.irreversible() && line.state().equals("passed")));
    }

    /** Whether one of its steps cannot be taken back. */
    public boolean irreversible() {
        return steps.stream().anyMatch(StepLine::irreversible);
    }

    /** How many steps, and how long they took. */
    public String extent() {
        Duration took = steps.stream().map(line -> line.step().took()).reduce(Duration.ZERO, Duration::plus);
        return Words.count(steps.size(), "step", "steps") + (took.isZero() ? "" : ", " + Words.time(took));
    }
}
