package org.fediferry.exports;

import java.util.List;
import java.util.stream.Collectors;
import org.fediferry.exports.CsvRecord.Cell;

/** Writes a row as Ruby's CSV does (ruby/csv lib/csv/writer.rb, A), and with it Mastodon. */
final class CsvLine {
    private CsvLine() {}

    /** Without the line end. */
    static String of(List<Cell> cells) {
        return cells.stream().map(CsvLine::written).collect(Collectors.joining(","));
    }

    /** Whether a text could not be told apart from the rest of the row without quotes. */
    static boolean needsQuotes(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == ',' || character == '"' || character == '\n' || character == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Quotes around an empty text mean something in Ruby, and around outer blanks to some readers. */
    static boolean keepsQuotes(Cell cell) {
        return cell.quoted() && (cell.text().isEmpty() || !cell.text().strip().equals(cell.text()));
    }

    private static String written(Cell cell) {
        return needsQuotes(cell.text()) || keepsQuotes(cell)
                ? "\"" + cell.text().replace("\"", "\"\"") + "\""
                : cell.text();
    }
}
