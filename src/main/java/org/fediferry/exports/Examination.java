package org.fediferry.exports;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.exports.CsvRecord.Cell;
import org.fediferry.exports.Difference.Found;
import org.fediferry.exports.Partitions.Side;
import org.jspecify.annotations.Nullable;

/**
 * An export file that was read to its end: what it is, what can be put right, and what cannot. Only a file without such
 * problems can be written; never over the file itself, and never with a row less. Memory does not grow with the rows.
 */
public final class Examination {
    private static final String ROWS = "rows";

    private final Path file;
    private final Shape shape;
    private final Options options;
    private final Findings findings = new Findings();
    private final BitSet duplicates = new BitSet();
    private long rows;

    /**
     * What the person says about a file.
     *
     * @param kind decides where the content could be of several kinds
     * @param encoding where the bytes do not say for certain
     * @param whole the last line is whole although it does not end; Akkoma's pages write such files (pleroma-fe
     *     src/components/settings_modal/tabs/data_import_export_tab.js, A)
     */
    public record Options(Optional<ExportKind> kind, Optional<Charset> encoding, boolean whole) {
        public static final Options NONE = new Options(Optional.empty(), Optional.empty(), false);
    }

    private Examination(Path file, Shape shape, Options options) {
        this.file = file;
        this.shape = shape;
        this.options = options;
    }

    /** Throws for a file that cannot be recognised; what is wrong with its rows is part of the answer. */
    public static Examination of(Path file, Options options) throws IOException, UnreadableExport {
        TextForm text = TextForm.of(file, options.encoding().orElse(null));
        try {
            Shape shape = Recognition.of(file, text, options.kind().orElse(null));
            Examination examination = new Examination(file, shape, options);
            examination.noticeForm();
            if (shape.kind().isJson()) {
                examination.readFilters();
            } else {
                examination.readRows();
            }
            return examination;
        } catch (CharacterCodingException broken) {
            throw new UnreadableExport(
                    "%s, line %d: this is not %s, the file may be cut off"
                            .formatted(file, text.brokenLine(file), text.charset()),
                    "collect the file again, or say what it is: --encoding NAME");
        }
    }

    /** Finds out what a file is without reading all of it. */
    public static ExportKind recognise(Path file) throws IOException, UnreadableExport {
        return Recognition.of(file, TextForm.of(file, null), null).kind();
    }

    private void noticeForm() {
        if (shape.text().markLength() > 0) {
            findings.repaired(Repair.MARK, 1, "Mastodon would take it for a part of the first cell");
        }
        if (!shape.text().isUtf8()) {
            findings.repaired(Repair.ENCODING, 1, "was " + shape.text().charset());
        }
        if (shape.pixelfed()) {
            findings.repaired(Repair.FORM, 1, "was JSON of Pixelfed");
        }
        if (shape.separator() != ',') {
            findings.repaired(Repair.SEPARATOR, 1, shape.separator() == ';' ? "were semicolons" : "were tabs");
        }
        if (!shape.kind().isJson() && !shape.hasSoundHeader()) {
            findings.repaired(
                    Repair.HEADER,
                    1,
                    shape.header().isEmpty()
                            ? "there was none"
                            : "was " + Findings.quote(String.join(",", shape.header())));
        }
    }

    private void readRows() throws IOException {
        try (Partitions partitions = Partitions.forBytes(Files.size(file))) {
            try (Side side = partitions.open(ROWS)) {
                rows = read(new RowMender(shape, findings, options.whole()), row -> side.add(row.entry()));
            }
            if (!findings.hasProblems()) {
                for (int part = 0; part < partitions.size(); part++) {
                    Map<String, Entry> seen = new HashMap<>();
                    partitions.read(ROWS, part, entry -> noticeDuplicate(seen.putIfAbsent(entry.key(), entry), entry));
                }
            }
        }
    }

    private void noticeDuplicate(@Nullable Entry first, Entry entry) {
        if (first != null) {
            duplicates.set((int) entry.number());
            String difference = first.settings().equals(entry.settings()) ? "" : ", with other settings";
            findings.repaired(
                    Repair.DUPLICATE,
                    entry.line(),
                    "%s stands in line %d already%s".formatted(entry.name(), first.line(), difference));
        }
    }

    /** Hears of each row that is right or was put right, with its number. */
    @FunctionalInterface
    interface Listener {
        void hear(Numbered row) throws IOException;
    }

    /** A row, counted from 0. */
    record Numbered(long number, MendedRow row) {
        Entry entry() {
            return row.entry(number);
        }
    }

    private long read(RowMender mender, Listener listener) throws IOException {
        long number = 0;
        try (RecordSource source = shape.open(file)) {
            boolean header = !shape.header().isEmpty();
            try {
                for (CsvRecord read = source.next(); read != null; read = source.next()) {
                    if (header && !read.isBlank()) {
                        header = false;
                        mender.header(read);
                        continue;
                    }
                    MendedRow row = mender.mend(read);
                    if (row != null) {
                        listener.hear(new Numbered(number++, row));
                    }
                }
            } catch (Rows.Unreadable broken) {
                findings.problem(broken.line(), String.valueOf(broken.getMessage()));
            } catch (CharacterCodingException broken) {
                findings.problem(
                        shape.text().brokenLine(file),
                        "this is not %s, the file may be cut off"
                                .formatted(shape.text().charset()));
            }
        }
        return number;
    }

    /** Each row that is to be written, in order; only for a file without problems. */
    void forEach(Listener listener) throws IOException {
        if (findings.hasProblems()) {
            throw new IllegalStateException("a file with problems is not written");
        }
        read(new RowMender(shape, new Findings(), options.whole()), numbered -> {
            if (!duplicates.get((int) numbered.number())) {
                listener.hear(numbered);
            }
        });
    }

    private void readFilters() throws IOException {
        try (FilterRows filters = new FilterRows(shape.text().open(file))) {
            for (Rows.Row row = filters.next(); row != null; row = filters.next()) {
                rows++;
                if (row.cells().get(0).isEmpty()) {
                    findings.problem(row.line(), "a filter without a title");
                }
            }
            filters.readToEnd();
        } catch (Rows.Unreadable broken) {
            findings.problem(broken.line(), String.valueOf(broken.getMessage()));
        }
    }

    /**
     * Writes the file as it should be: beside it, or into a folder; in parts where the limits ask for it.
     *
     * @return nothing where the file is right as it is
     */
    public List<Path> write(Optional<Path> folder, Limits limits) throws IOException, UnreadableExport {
        if (isRefused() || (isSound() && fits(limits))) {
            return List.of();
        }
        Path target = FileNames.target(file, kind(), folder, "");
        if (kind().isJson()) {
            return writeText(target);
        }
        try (PartsWriter out = new PartsWriter(target, header(), limits)) {
            forEach(row -> out.add(CsvLine.of(row.row().cells()) + "\n"));
            return out.keep();
        }
    }

    /** Nobody has so many filters that they would have to be split. */
    List<Path> writeText(Path target) throws IOException, UnreadableExport {
        if (Files.exists(target)) {
            throw new UnreadableExport(
                    target + " is there already", "move it away, or name another folder: --out FOLDER");
        }
        try (NewFile out = NewFile.at(target)) {
            try (Reader in = shape.text().open(file)) {
                in.transferTo(out.writer());
            }
            out.keep();
        }
        return List.of(target);
    }

    /** With its line end; empty for a kind that has none and a file that had none. */
    private String header() {
        boolean wanted = !kind().header().isEmpty()
                || (shape.hasSoundHeader() && !shape.header().isEmpty());
        return wanted
                ? CsvLine.of(shape.ordered().stream()
                                .map(column -> Cell.of(column.name()))
                                .toList())
                        + "\n"
                : "";
    }

    private boolean fits(Limits limits) throws IOException {
        return kind().isJson() || (entries() <= limits.rows() && Files.size(file) <= limits.bytes());
    }

    public Path file() {
        return file;
    }

    public ExportKind kind() {
        return shape.kind();
    }

    Shape shape() {
        return shape;
    }

    /** Different entries. */
    public long entries() {
        return rows - duplicates.cardinality();
    }

    /** There is nothing to put right. */
    public boolean isSound() {
        return !findings.hasProblems() && !findings.hasRepairs();
    }

    /** Something cannot be put right: see {@link #problems}. */
    public boolean isRefused() {
        return findings.hasProblems();
    }

    /** What was put right, the first few lines of each sort. */
    public Map<Repair, Found<RowProblem>> repairs() {
        return findings.repairs();
    }

    /** What cannot be put right. */
    public Found<RowProblem> problems() {
        return findings.problems();
    }

    /** The kind that the name of the file speaks of, where that is another than what it holds. */
    public Optional<ExportKind> misleadingName() {
        return FileNames.kind(file).filter(said -> said != kind());
    }
}
