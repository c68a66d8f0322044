package org.fediferry.exports;

import java.util.List;

/**
 * A row of a CSV file as it stands there.
 *
 * @param line where it begins
 * @param text the characters of it, without its line end
 * @param end its line end; empty where the file ends without one
 * @param flaw what is wrong with its quotes; empty where nothing is
 */
record CsvRecord(long line, List<Cell> cells, String text, String end, String flaw) {

    /** A cell without its quotes. Ruby writes an empty text as two quotes, and nothing at all for what is not set. */
    record Cell(String text, boolean quoted) {

        static Cell of(String text) {
            return new Cell(text, false);
        }
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
