package org.fediferry.run;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.evidence.Event;
import org.fediferry.evidence.JournalLine;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.StepChanges;
import org.fediferry.evidence.StepRecord;
import org.fediferry.step.Stage;

/** What the journal of a run tells about its steps so far. */
final class History {

    private final Map<Integer, Ended> ended = new HashMap<>();
    private final Map<Integer, Instant> begun = new HashMap<>();
    private final Map<Integer, Stage.Reading> readings = new HashMap<>();
    private final List<JournalLine> lines;

    /** How a step ended, and what it left in the run. */
    record Ended(StepRecord record, StepChanges changes) {

        boolean isFulfilled() {
            return record.outcome() == Outcome.PASSED || record.outcome() == Outcome.SKIPPED;
        }
    }

    /** Reads the lines of one journal, in their order. */
    History(List<JournalLine> lines) {
        this.lines = lines;
        for (JournalLine line : lines) {
            int step = line.fields().path("step").asInt();
            if (line.event() == Event.STEP_STARTED) {
                begun.putIfAbsent(step, line.at());
                ended.remove(step);
            } else if (line.event() == Event.PAGE_READ) {
                readings.merge(step, reading(line), History::joined);
            } else if (line.event() == Event.STEP_ENDED) {
                line.read("record", StepRecord.class)
                        .flatMap(record ->
                                line.read("changes", StepChanges.class).map(changes -> new Ended(record, changes)))
                        .ifPresent(end -> ended.put(step, end));
            }
        }
    }

    private static Stage.Reading reading(JournalLine line) {
        List<String> rows = new ArrayList<>();
        line.fields().path("rows").forEach(row -> rows.add(row.asText()));
        return new Stage.Reading(rows, URI.create(line.fields().path("next").asText()));
    }

    /** Each line has only the rows of its own page. */
    private static Stage.Reading joined(Stage.Reading before, Stage.Reading more) {
        List<String> rows = new ArrayList<>(before.rows());
        rows.addAll(more.rows());
        return new Stage.Reading(rows, more.next());
    }

    /** How far lists were read, by the number of the step. */
    Map<Integer, Stage.Reading> readings() {
        return Map.copyOf(readings);
    }

    /** How a step ended; empty where it was not begun, or the run broke off in its middle. */
    Optional<Ended> ended(int step) {
        return Optional.ofNullable(ended.get(step));
    }

    boolean isFulfilled(int step) {
        return ended(step).filter(Ended::isFulfilled).isPresent();
    }

    /** Whether it was ever begun, so that it may have happened. */
    boolean wasBegun(int step) {
        return begun.containsKey(step);
    }

    /** When each step was first begun, by its number. */
    Map<Integer, Instant> beginnings() {
        return Map.copyOf(begun);
    }

    /** When the run began; empty where the journal does not tell. */
    Optional<Instant> began() {
        return lines.stream()
                .filter(line -> line.event() == Event.RUN_STARTED)
                .map(JournalLine::at)
                .findFirst();
    }

    /** The fingerprint of the plan that the run began with; empty where the journal does not tell. */
    String fingerprint() {
        return lines.stream()
                .filter(line -> line.event() == Event.RUN_STARTED)
                .map(line -> line.fields().path("plan").asText())
                .findFirst()
                .orElse("");
    }
}
