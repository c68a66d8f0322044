package org.fediferry.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fediferry.exports.Column.Content;
import org.fediferry.exports.CsvRecord.Cell;
import org.jspecify.annotations.Nullable;

/** Puts the rows of one file right, one by one, and writes down what it did and what it could not do. */
final class RowMender {
    private static final String CUT_OFF =
            "the last line does not end, so the file may be cut off; collect it again, or say --whole";

    /** A row whose first quote was never closed swallows the rows behind it: its text then ends like a row. */
    private static final Pattern SWALLOWED =
            Pattern.compile("[,;\\t]\\s*\"?@?[^\\s@,;\"]+@[^\\s@,;\"]+\"?(?:[,;\\t][^\\n]*)?\\n");

    private final Shape shape;
    private final Findings findings;
    private final boolean whole;
    private String lineEnd = "\n";

    /** The last line counts as whole where the person says so. */
    RowMender(Shape shape, Findings findings, boolean whole) {
        this.shape = shape;
        this.findings = findings;
        this.whole = whole;
    }

    /** Looks at the row of the header, which is written anew. */
    void header(CsvRecord record) {
        noticeLineEnd(record);
        if (record.end().isEmpty()) {
            findings.problem(record.line(), "there is nothing behind the header, and it does not end: it is cut off");
        }
    }

    /** Null for what is no row, and for what cannot be put right. */
    @Nullable
    MendedRow mend(CsvRecord record) {
        noticeLineEnd(record);
        if (record.isBlank() && record.end().isEmpty() && !whole) {
            findings.problem(record.line(), CUT_OFF);
            return null;
        }
        if (record.isBlank()) {
            findings.repaired(Repair.BLANKS, record.line(), "an empty line");
            return null;
        }
        if (isHeaderAgain(record)) {
            findings.repaired(Repair.HEADER, record.line(), "the header stands there again");
            return null;
        }
        RowFit.Fitted fitted = RowFit.of(record, shape.columns(), shape.separator());
        String problem =
                fitted == null ? "expected " + cellsExpected() + ", found " + cellsFound(record) : flaw(record);
        if (fitted == null || !problem.isEmpty()) {
            findings.problem(record.line(), problem);
            return null;
        }
        return mend(record, fitted);
    }

    private @Nullable MendedRow mend(CsvRecord record, RowFit.Fitted fitted) {
        List<RowRepair> repairs = new ArrayList<>();
        fitted.repairs().forEach(repair -> repairs.add(new RowRepair(repair, Findings.quote(record.text()))));
        if (!record.flaw().isEmpty()) {
            repairs.add(new RowRepair(Repair.QUOTES, Findings.quote(record.text())));
        }
        List<Cell> cells = new ArrayList<>();
        for (Column column : shape.ordered()) {
            int at = shape.columns().indexOf(column);
            Cell cell = at < fitted.cells().size() ? fitted.cells().get(at) : missing(column, record, repairs);
            Cell mended = mend(column, cell, repairs);
            if (mended == null) {
                findings.problem(
                        record.line(),
                        "\"%s\" is %s, expected %s"
                                .formatted(
                                        column.name(),
                                        Findings.quote(cell.text()),
                                        column.content().words()));
                return null;
            }
            cells.add(mended);
        }
        if (record.end().isEmpty()) {
            if (!whole && !isWhole(record, cells)) {
                findings.problem(record.line(), CUT_OFF);
                return null;
            }
            repairs.add(new RowRepair(Repair.END, Findings.quote(record.text())));
        }
        repairs.forEach(each -> findings.repaired(each.repair(), record.line(), each.before()));
        return new MendedRow(record.line(), shape.ordered(), cells);
    }

    /** A repair that counts only when the whole row can be put right. */
    private record RowRepair(Repair repair, String before) {}

    private @Nullable Cell mend(Column column, Cell cell, List<RowRepair> repairs) {
        String text = lineEnd.equals("\n") ? cell.text() : cell.text().replaceAll("\\r\\n?", "\n");
        CellMender mender =
                new CellMender((repair, before) -> repairs.add(new RowRepair(repair, Findings.quote(before))));
        String mended = mender.mend(column.content(), text);
        if (mended == null) {
            return null;
        }
        Cell result = new Cell(mended, cell.quoted());
        if (cell.quoted() && !CsvLine.needsQuotes(mended) && !CsvLine.keepsQuotes(result)) {
            repairs.add(new RowRepair(Repair.QUOTES, Findings.quote("\"" + cell.text() + "\"")));
        }
        return result;
    }

    /** A setting that is not there is what an import takes it for; anything else cannot be made up. */
    private static Cell missing(Column column, CsvRecord record, List<RowRepair> repairs) {
        if (column.isOption()) {
            repairs.add(new RowRepair(Repair.CELLS, Findings.quote(record.text())));
        }
        return Cell.of(column.byDefault());
    }

    private static String flaw(CsvRecord record) {
        if (!record.flaw().isEmpty() && record.cells().stream().anyMatch(Cell::quoted)) {
            return record.flaw();
        }
        return record.cells().stream()
                        .anyMatch(cell -> SWALLOWED.matcher(cell.text()).find())
                ? "a quote seems to be missing: a cell holds other rows"
                : "";
    }

    /** A last line without an end is whole for certain where its last cell cannot go on. */
    private boolean isWhole(CsvRecord record, List<Cell> cells) {
        if (record.cells().size() != shape.columns().size()) {
            return false;
        }
        Cell last = record.cells().get(record.cells().size() - 1);
        Column column = shape.columns().get(shape.columns().size() - 1);
        boolean closed = last.quoted() && record.text().endsWith("\"");
        return column.isOption()
                && !cells.isEmpty()
                && (closed || (column.content() == Content.FLAG && last.text().matches("(?i)true|false")));
    }

    private void noticeLineEnd(CsvRecord record) {
        if (!record.end().isEmpty()) {
            lineEnd = record.end();
        }
        if (!lineEnd.equals("\n") && !record.end().isEmpty()) {
            findings.repaired(
                    Repair.LINE_ENDS,
                    record.line(),
                    record.end().equals("\r") ? "ends with a carriage return" : "ends as on Windows");
        }
    }

    private boolean isHeaderAgain(CsvRecord record) {
        Optional<List<String>> names =
                HeaderWords.columns(record.cells().stream().map(Cell::text).toList());
        return names.isPresent()
                && names.get().size() == shape.columns().size()
                && names.get().stream().noneMatch(String::isEmpty)
                && Column.isName(record.cells().get(0).text());
    }

    private String cellsExpected() {
        int most = shape.columns().size();
        return most == 1 ? "1 cell" : most + " cells";
    }

    private static String cellsFound(CsvRecord record) {
        return "%d: %s".formatted(record.cells().size(), Findings.quote(record.text()));
    }
}
