package org.fediferry.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fediferry.evidence.Event;
import org.fediferry.evidence.Journal;
import org.fediferry.evidence.JournalLine;
import org.fediferry.evidence.JournalProblem;
import org.fediferry.evidence.RunRequest;
import org.fediferry.evidence.UnreadableRun;

/** A run that has not come to its end, as its journal tells, and what it was asked for. */
record StoppedRun(Path folder, RunRequest request) {

    /** Reads the journal of a run; refuses one that has passed, that is still going on, or whose evidence was changed. */
    static StoppedRun in(Path folder) throws Refused, UnreadableRun {
        Path journal = folder.resolve(Journal.NAME);
        List<JournalLine> lines = Journal.read(journal);
        Optional<RunRequest> request = request(lines);
        if (request.isEmpty()) {
            throw new Refused(
                    "the journal of " + folder + " does not tell what the run was asked for",
                    "start a new run; what is done already is skipped");
        }
        if (hasPassed(lines)) {
            throw new Refused(
                    folder + " has passed: there is nothing left to do", "start a new run for something else");
        }
        if (Journal.isInUse(journal)) {
            throw new Refused(folder + " is still going on", "wait for its end, or stop it with Ctrl-C there");
        }
        List<JournalProblem> changed = Journal.verify(journal).stream()
                .filter(problem -> problem.kind() != JournalProblem.Kind.TORN)
                .toList();
        if (!changed.isEmpty()) {
            throw new Refused(
                    "the evidence of " + folder + " was changed: " + changed.get(0),
                    "start a new run; what is done already is skipped");
        }
        return new StoppedRun(folder, request.get());
    }

    /** What a run was asked for, as its journal tells. */
    static Optional<RunRequest> request(List<JournalLine> lines) {
        return lines.stream()
                .filter(line -> line.event() == Event.RUN_STARTED)
                .flatMap(line -> line.read("request", RunRequest.class).stream())
                .findFirst();
    }

    private static boolean hasPassed(List<JournalLine> lines) {
        return !lines.isEmpty()
                && lines.get(lines.size() - 1).event() == Event.RUN_ENDED
                && lines.get(lines.size() - 1).fields().path("outcome").asText().equals("passed");
    }
}
