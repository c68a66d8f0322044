package org.fediferry.exports;

import java.util.ArrayList;
import java.util.List;
import org.fediferry.exports.CsvRecord.Cell;

/** A row that has been put right: its cells in the order of its columns, as many as these. */
record MendedRow(long line, List<Column> columns, List<Cell> cells) {

    /** The row with its meaning. */
    Entry entry(long number) {
        List<String> keys = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            String text = cells.get(at).text().strip();
            String canonical = column.canonical(text);
            if (canonical == null) {
                throw new IllegalStateException("a cell that was put right is right: " + text);
            }
            if (column.isOption()) {
                settings.add(canonical);
            } else {
                keys.add(canonical);
                names.add(text);
            }
        }
        return new Entry(number, line, String.join("\0", keys), String.join(": ", names), settings);
    }

    /** The cell of a column; for one that the file does not have, what an import takes it for. */
    Cell cell(Column column) {
        int at = columns.indexOf(column);
        return at < 0 ? Cell.of(column.byDefault()) : cells.get(at);
    }
}
