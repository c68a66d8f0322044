package org.fediferry.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fediferry.evidence.StepChanges;
import org.fediferry.evidence.StepRecord;
import org.fediferry.evidence.TallyRecord;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Finding;
import org.fediferry.step.Stage;

/** What a run has come to so far. */
final class RunState {

    private final Map<Integer, StepRecord> steps = new TreeMap<>();
    private final List<TallyRecord> balance = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final Map<Integer, String> ended = new HashMap<>();
    private final Map<Integer, Seen> seen = new HashMap<>();
    private final Map<Integer, Instant> begun = new HashMap<>();
    private final Map<Integer, Stage.Reading> readings = new HashMap<>();
    private final Set<Integer> doubtful = new HashSet<>();

    /** What was seen of a step without performing it. */
    record Seen(Finding finding, StepEvidence evidence) {}

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

    /** Ends the innermost flow or row that a step is in, and gives its number. */
    int end(PlannedStep step, String reason) {
        int block = step.blocks().get(step.blocks().size() - 1);
        ended.put(block, reason);
        return block;
    }

    /** What a step before it has shown already: the step is fulfilled without being performed. */
    void see(PlannedStep step, Finding finding, StepEvidence evidence) {
        seen.put(step.number(), new Seen(finding, evidence));
    }

    /** The step may have happened, and nobody has looked: it is not performed. */
    void doubt(PlannedStep step) {
        doubtful.add(step.number());
    }

    boolean isDoubtful(PlannedStep step) {
        return doubtful.contains(step.number());
    }

    Optional<Seen> seen(PlannedStep step) {
        return Optional.ofNullable(seen.get(step.number()));
    }

    /** When steps were begun in earlier parts of the run. */
    void restore(Map<Integer, Instant> beginnings) {
        begun.putAll(beginnings);
    }

    /** When a step was first begun in an earlier part of the run. */
    Optional<Instant> firstBegun(PlannedStep step) {
        return Optional.ofNullable(begun.get(step.number()));
    }

    /** Takes over how far lists were read in earlier parts of the run. */
    void restoreReadings(Map<Integer, Stage.Reading> earlier) {
        readings.putAll(earlier);
    }

    void note(PlannedStep step, Stage.Reading reading) {
        readings.put(step.number(), reading);
    }

    /** How far a step has come in reading a list. */
    Stage.Reading reading(PlannedStep step) {
        return readings.getOrDefault(step.number(), new Stage.Reading(List.of(), null));
    }

    /** Takes over what a step has left in an earlier part of the run. */
    void restore(StepRecord record, StepChanges changes) {
        add(record);
        ended.putAll(changes.ended());
        balance.addAll(changes.balance());
        said.addAll(changes.said());
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
