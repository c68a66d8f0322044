package org.fediferry.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.fediferry.evidence.Checksum;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.evidence.RunFolder;
import org.fediferry.exports.CountComparison;
import org.fediferry.exports.ExportCheck;
import org.fediferry.exports.ExportFile;
import org.fediferry.exports.ExportKind;
import org.fediferry.step.Finding;
import org.fediferry.step.SavedFile;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/** The files that a run has collected, by role and kind, each checked when it came. */
final class Collection {

    private static final String FAILURES = "-failures";
    /** What is kept besides a file of a kind has its columns: what was refused, what is there later, what is missing then. */
    private static final List<String> BESIDES = List.of(FAILURES, "-now", "-missing");

    private static final String ARCHIVE = "archive";

    private final RunFolder folder;
    private final Map<String, ExportRecord> files = new LinkedHashMap<>();

    Collection(RunFolder folder) {
        this.folder = folder;
    }

    /** Everything collected so far, in the order in which it came. */
    List<ExportRecord> records() {
        return List.copyOf(files.values());
    }

    /** Takes over a file that an earlier part of the run has collected, if it is still what it was. */
    void restore(ExportRecord file) throws CannotResume {
        String advice = "start a new run, which collects it again";
        try {
            if (!Checksum.of(path(file)).equals(file.sha256())) {
                throw new CannotResume(file.file() + " was changed after it was collected", advice);
            }
        } catch (IOException gone) {
            throw new CannotResume(file.file() + " is not there any more", advice);
        }
        files.put(file.role() + "/" + file.kind(), file);
    }

    Optional<ExportRecord> find(String role, String kind) {
        return find(role + "/" + kind);
    }

    /** A file by its reference, {@code role/kind}. */
    Optional<ExportRecord> find(String reference) {
        return Optional.ofNullable(files.get(reference));
    }

    Path path(ExportRecord file) {
        return folder.resolve(file.file());
    }

    /** Keeps a file that a browser has saved, and fails when it is not what its kind is, or shorter than the page said. */
    Finding keep(String role, String kind, SavedFile saved, OptionalLong shown) throws StepFailed, EvidenceLost {
        String file = folder.keepExport(role, saved.name(), saved.file());
        if (kind.equals(ARCHIVE)) {
            KeptArchive archive = KeptArchive.of(folder.resolve(file), shown);
            files.put(role + "/" + kind, archive.record(role, file));
            return Finding.met("a whole archive", file + "; " + archive.words());
        }
        Optional<ExportKind> known = ExportKind.ofKeyword(base(kind));
        ExportRecord record = known.isPresent()
                ? checked(role, kind, file, check(known.get(), folder.resolve(file)), shown)
                : unchecked(role, kind, file, null);
        files.put(role + "/" + kind, record);
        return verdict(record, known.isPresent() && !kind.endsWith(FAILURES));
    }

    /** Keeps a file of rows that was made of another one. */
    ExportRecord keepRest(String role, String kind, Path made) throws EvidenceLost {
        String file = folder.keepExport(role, String.valueOf(made.getFileName()), made);
        ExportKind base = ExportKind.ofKeyword(base(kind)).orElseThrow();
        ExportRecord record = checked(role, kind, file, check(base, folder.resolve(file)), OptionalLong.empty());
        files.put(role + "/" + kind, record);
        return record;
    }

    /** Keeps a table that was put together in public, and lists it with the exports. */
    void keepTable(String role, String name, List<List<String>> rows) throws EvidenceLost {
        String file = folder.keepTable(role, name, rows);
        files.put(role + "/" + name, unchecked(role, name, file, (long) rows.size()));
    }

    /** Keeps a list that was looked up in public, one entry a row. */
    Path keepList(String role, String name, List<String> entries) throws EvidenceLost {
        String file = folder.keepList(role, name, entries);
        files.put(role + "/" + name, unchecked(role, name, file, (long) entries.size()));
        return folder.resolve(file);
    }

    /** Keeps a list that was read from pages; one of handles gets the header that servers know. */
    Finding keepRead(String role, String kind, boolean handles, List<String> rows, OptionalLong shown)
            throws StepFailed, EvidenceLost {
        if (!handles) {
            String file = folder.keepList(role, kind, rows);
            ExportRecord record = unchecked(role, kind, file, (long) rows.size());
            files.put(role + "/" + kind, record);
            return verdict(record, false);
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(ExportKind.BLOCKS.columns().get(0).name()));
        rows.forEach(row -> table.add(List.of(row)));
        String file = folder.keepTable(role, kind, table);
        ExportCheck check = check(ExportKind.BLOCKS, folder.resolve(file));
        List<String> problems = problems(check);
        if (shown.isPresent() && shown.getAsLong() != check.rows()) {
            problems.add(kind + ".csv has " + check.rows() + ", the page says " + shown.getAsLong()
                    + ": such counters are often off by a few, and count accounts that the list does not show");
        }
        ExportRecord record = record(new Kept(role, kind, file), check, shown, problems);
        files.put(role + "/" + kind, record);
        return verdict(record, true);
    }

    /** Keeps a file that was made from pages in the form in which servers export its kind. */
    Finding keepMade(String role, ExportKind kind, String text, long shown) throws StepFailed, EvidenceLost {
        String file = folder.keepText(role, kind.fileName(), text);
        ExportRecord record =
                checked(role, kind.keyword(), file, check(kind, folder.resolve(file)), OptionalLong.of(shown));
        files.put(role + "/" + kind.keyword(), record);
        return verdict(record, true);
    }

    /** Keeps a file that was made from pages in a form of our own. */
    Finding keepText(String role, String kind, String name, String text, long rows) throws StepFailed, EvidenceLost {
        ExportRecord record = unchecked(role, kind, folder.keepText(role, name, text), rows);
        files.put(role + "/" + kind, record);
        return verdict(record, false);
    }

    /**
     * What a collected file holds, the identifying column of each row; empty where it was not collected.
     *
     * @param reference {@code role/kind}
     */
    List<String> entries(String reference) throws EvidenceLost {
        Optional<ExportRecord> file = Optional.ofNullable(files.get(reference));
        if (file.isEmpty()) {
            return List.of();
        }
        // A list that was looked up has one column, as the file of blocks has.
        ExportKind form = ExportKind.ofKeyword(base(file.get().kind())).orElse(ExportKind.BLOCKS);
        try (Stream<String> entries = ExportFile.entries(form, path(file.get()))) {
            return entries.toList();
        } catch (UncheckedIOException unreadable) {
            throw new EvidenceLost(path(file.get()), new IOException(unreadable));
        } catch (IOException unreadable) {
            throw new EvidenceLost(path(file.get()), unreadable);
        }
    }

    private ExportRecord unchecked(String role, String kind, String file, @Nullable Long rows) throws EvidenceLost {
        Path path = folder.resolve(file);
        try {
            return new ExportRecord(
                    role, kind, file, Files.size(path), rows, null, rows, Checksum.of(path), null, List.of());
        } catch (IOException unreadable) {
            throw new EvidenceLost(path, unreadable);
        }
    }

    /** Whether the account of a role has left lists here, each whole and unchanged since it came; and so an archive, if any. */
    Finding verdict(String role) throws EvidenceLost {
        String expected = "collected lists of the " + role + " account, each whole";
        List<ExportRecord> own = files.values().stream()
                .filter(file -> file.role().equals(role) && file.headerOk() != null)
                .toList();
        Optional<ExportRecord> archive = find(role, ARCHIVE);
        for (ExportRecord file : Stream.concat(own.stream(), archive.stream()).toList()) {
            if (Boolean.FALSE.equals(file.headerOk()) || !isUnchanged(file)) {
                return Finding.missed(expected, file.file() + " is not what was collected");
            }
        }
        long rows = own.stream()
                .mapToLong(file -> file.rows() == null ? 0 : file.rows())
                .sum();
        return new Finding(
                !own.isEmpty(),
                expected,
                own.isEmpty()
                        ? "none was collected in this run"
                        : own.size() + " lists with " + rows + " rows in exports/" + role + ", each with its checksum; "
                                + (archive.isPresent() ? "and the archive" : "no archive"));
    }

    private boolean isUnchanged(ExportRecord file) throws EvidenceLost {
        try {
            return Checksum.of(path(file)).equals(file.sha256());
        } catch (IOException unreadable) {
            throw new EvidenceLost(path(file), unreadable);
        }
    }

    private static String base(String kind) {
        return BESIDES.stream()
                .filter(kind::endsWith)
                .findFirst()
                .map(besides -> kind.substring(0, kind.length() - besides.length()))
                .orElse(kind);
    }

    private static ExportCheck check(ExportKind kind, Path file) throws EvidenceLost {
        try {
            return ExportFile.check(kind, file);
        } catch (IOException unreadable) {
            throw new EvidenceLost(file, unreadable);
        }
    }

    private static ExportRecord checked(String role, String kind, String file, ExportCheck check, OptionalLong shown) {
        List<String> problems = problems(check);
        if (shown.isPresent()) {
            CountComparison comparison = check.compare(shown.getAsLong());
            if (comparison.verdict() != CountComparison.Verdict.SAME) {
                problems.add(comparison.note());
            }
        }
        return record(new Kept(role, kind, file), check, shown, problems);
    }

    /** Where a file is, and what. */
    private record Kept(String role, String kind, String file) {}

    private static ExportRecord record(Kept kept, ExportCheck check, OptionalLong shown, List<String> problems) {
        return new ExportRecord(
                kept.role(),
                kept.kind(),
                kept.file(),
                check.form().size(),
                check.rows(),
                shown.isPresent() ? shown.getAsLong() : null,
                check.counted(),
                check.form().sha256(),
                check.headerOk(),
                problems);
    }

    /** What is wrong with the rows, and what stands there twice. */
    private static List<String> problems(ExportCheck check) {
        List<String> problems = new ArrayList<>();
        check.problems().first().forEach(problem -> problems.add(problem.toString()));
        ExportCheck.Remarks twice = check.duplicates();
        if (twice.count() > 0) {
            problems.add((twice.count() == 1 ? "one row stands" : twice.count() + " rows stand")
                    + " there more than once, which does no harm; the first: "
                    + twice.first().get(0));
        }
        long unsaid = check.problems().count() - check.problems().first().size();
        if (unsaid > 0) {
            problems.add("and " + unsaid + " more rows that are not as expected");
        }
        return problems;
    }

    private static Finding verdict(ExportRecord record, boolean isExport) throws StepFailed {
        Long rows = record.rows();
        Long shown = record.expectedRows();
        String expected = "a complete " + record.kind() + " file" + (shown == null ? "" : " of " + shown);
        if (Boolean.FALSE.equals(record.headerOk())) {
            throw new StepFailed(
                    expected,
                    record.file() + " whose first line is not that of " + record.kind(),
                    "open the file: the server may have sent a page instead of it");
        }
        boolean emptied = isExport && rows != null && rows == 0 && shown != null && shown > 0;
        if (emptied) {
            throw new StepFailed(expected, record.file() + " without any row", "collect it again");
        }
        String found = record.file() + (rows == null ? "" : " with " + rows + (rows == 1 ? " row" : " rows"));
        return Finding.met(
                expected, record.problems().isEmpty() ? found : found + "; " + String.join("; ", record.problems()));
    }
}
