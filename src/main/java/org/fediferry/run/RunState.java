package org.fediferry.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fediferry.evidence.StepRecord;
import org.fediferry.evidence.TallyRecord;
import org.fediferry.plan.PlannedStep;

/** What a run has come to so far. */
final class RunState {

    private final Map<Integer, StepRecord> steps = new TreeMap<>();
    private final List<TallyRecord> balance = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final Map<Integer, String> ended = new HashMap<>();

    /** Takes the place of what was known of the same step. */
    void add(StepRecord step) {
        steps.put(step.number(), step);
    }

    void add(TallyRecord tally) {
        balance.add(tally);
    }

    void say(String text) {
        said.add(text);
    }

    /** Ends the innermost flow or row that a step is in. */
    void end(PlannedStep step, String reason) {
        List<Integer> blocks = step.blocks();
        ended.put(blocks.get(blocks.size() - 1), reason);
    }

    /** Why a step has nothing to do; empty where it has. */
    Optional<String> endedFor(PlannedStep step) {
        return step.blocks().stream().filter(ended::containsKey).map(ended::get).findFirst();
    }

    /** Every step of the plan, by number. */
    List<StepRecord> steps() {
        return List.copyOf(steps.values());
    }

    List<TallyRecord> balance() {
        return List.copyOf(balance);
    }

    List<String> said() {
        return List.copyOf(said);
    }
}
