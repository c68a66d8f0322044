package org.fediferry.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.fediferry.evidence.Event;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.evidence.Journal;
import org.fediferry.evidence.JournalLine;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RoleRecord;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepChanges;
import org.fediferry.evidence.StepRecord;
import org.fediferry.evidence.UnreadableRun;
import org.fediferry.exports.ExportFile;
import org.fediferry.exports.ExportKind;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.ServerState;
import org.jspecify.annotations.Nullable;

/**
 * How things stood before a move, as the run has kept it.
 *
 * @param had how many followed the old account; empty where that was hidden
 * @param already how many followed the new account before anybody was moved; 0 where that was hidden
 * @param names who followed the old account, as far as that was public
 * @param listed whether the names are all of them
 * @param followed who followed the new account already
 * @param states whether the servers of the names were there
 */
public record Before(
        RoleRecord old,
        RoleRecord fresh,
        Instant moved,
        OptionalLong had,
        long already,
        List<String> names,
        boolean listed,
        List<String> followed,
        Map<String, ServerState> states) {

    private static final String BEFORE = "followers-before";
    private static final String ALREADY = "followers-already";
    private static final String SERVERS = "followers-servers";

    /** Reads the folder of a run; one that has moved nobody is refused. */
    public static Before of(Path runFolder) throws UnreadableRun, NothingMoved, IOException {
        RunRecord run = RunFolder.read(runFolder);
        RoleRecord old = run.roles().get("old");
        RoleRecord fresh = run.roles().get("new");
        if (old == null || fresh == null) {
            throw new NothingMoved("\"" + run.title() + "\" has no old and no new account");
        }
        Instant moved = moved(run).orElseThrow(() -> new NothingMoved(run.id() + " has not moved any followers"));
        Map<String, String> numbers = numbers(runFolder);
        OptionalLong had = number(numbers.get(BEFORE));
        List<String> names = list(run, runFolder, "old", BEFORE);
        return new Before(
                old,
                fresh,
                moved,
                had,
                number(numbers.get(ALREADY)).orElse(0),
                names,
                had.isPresent() && names.size() >= had.getAsLong(),
                list(run, runFolder, "new", ALREADY),
                states(run, runFolder));
    }

    /** The run cannot be watched; says why. */
    public static final class NothingMoved extends Exception {
        private static final long serialVersionUID = 1L;

        NothingMoved(String why) {
            super(why);
        }
    }

    /** The handle of the account that was moved. */
    public Handle oldHandle() {
        return Handle.parse(old.handle());
    }

    /** The handle of the account that followers were sent to. */
    public Handle freshHandle() {
        return Handle.parse(fresh.handle());
    }

    /** The end of the step that nobody can take back. */
    private static Optional<Instant> moved(RunRecord run) {
        return run.steps().stream()
                .filter(step -> step.effect().equals("irreversible") && step.outcome() == Outcome.PASSED)
                .flatMap(step -> end(step).stream())
                .findFirst();
    }

    private static Optional<Instant> end(StepRecord step) {
        return Optional.ofNullable(step.started()).map(started -> started.plus(step.took()));
    }

    /** What the steps of a run have read, by name; where two flows used one name, the later counts. */
    private static Map<String, String> numbers(Path runFolder) throws UnreadableRun {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (JournalLine line : Journal.read(runFolder.resolve(Journal.NAME))) {
            if (line.event() == Event.STEP_ENDED) {
                line.read("changes", StepChanges.class)
                        .map(StepChanges::remembered)
                        .ifPresent(read ->
                                read.forEach((key, value) -> numbers.put(key.substring(key.indexOf('/') + 1), value)));
            }
        }
        return numbers;
    }

    private static OptionalLong number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static List<String> list(RunRecord run, Path runFolder, String role, String kind) throws IOException {
        Optional<ExportRecord> file = file(run, role, kind);
        if (file.isEmpty()) {
            return List.of();
        }
        // A list that was looked up has one column, as the file of blocks has.
        try (Stream<String> entries = ExportFile.entries(
                ExportKind.BLOCKS, runFolder.resolve(file.get().file()))) {
            return entries.toList();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static Map<String, ServerState> states(RunRecord run, Path runFolder) throws IOException {
        Map<String, ServerState> states = new LinkedHashMap<>();
        Optional<ExportRecord> file = file(run, "old", SERVERS);
        if (file.isPresent()) {
            for (String[] cells : LineFile.read(runFolder.resolve(file.get().file()))) {
                ServerState.of(cells.length == 3 ? cells[2] : "").ifPresent(state -> states.put(cells[0], state));
            }
        }
        return states;
    }

    private static Optional<ExportRecord> file(RunRecord run, String role, String kind) {
        return run.exports().stream()
                .filter(export -> export.role().equals(role) && export.kind().equals(kind))
                .findFirst();
    }
}
