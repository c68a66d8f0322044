package org.fediferry.exports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.fediferry.exports.CsvRecord.Cell;
import org.fediferry.exports.Rows.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads CSV record by record with nothing left out, so that a file can be written again byte for byte. */
final class CsvReader implements RecordSource {
    static final String MISPLACED_QUOTE = "a quote is missing or out of place";

    /** An unclosed quote would otherwise swallow the rest of the file. Mastodon's longest cell is an address. */
    private static final int LONGEST_RECORD = 20_000;

    private static final int END = -1;

    private final Reader reader;
    private final char separator;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private final List<Cell> cells = new ArrayList<>();
    private long line = 1;
    private int ahead;
    private boolean looked;
    private String flaw = "";

    /** The reader should be buffered. */
    CsvReader(Reader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
    }

    /** Null at the end; throws {@link Unreadable} for a quote that never closes. */
    @Override
    public @Nullable CsvRecord next() throws IOException {
        if (peek() == END) {
            return null;
        }
        long begin = line;
        text.setLength(0);
        cells.clear();
        flaw = "";
        String end;
        do {
            cells.add(cell(begin));
            end = peek() == separator ? null : lineEnd();
            if (end == null) {
                text.append((char) take());
            }
        } while (end == null);
        return new CsvRecord(begin, List.copyOf(cells), text.toString(), end, flaw);
    }

    @Override
    public long line() {
        return line;
    }

    private Cell cell(long begin) throws IOException {
        cell.setLength(0);
        boolean quoted = peek() == '"';
        if (quoted) {
            text.append((char) take());
            quotedText(begin);
        }
        while (!isEndOfCell(peek())) {
            int character = take();
            if (quoted || character == '"') {
                flaw = MISPLACED_QUOTE;
            }
            text.append((char) character);
            cell.append((char) character);
            guardLength(begin);
        }
        return new Cell(cell.toString(), quoted);
    }

    private void quotedText(long begin) throws IOException {
        while (true) {
            int character = take();
            if (character == END) {
                throw new Unreadable(begin, MISPLACED_QUOTE + ", the rest of the file cannot be read");
            }
            text.append((char) character);
            if (character == '"') {
                if (peek() != '"') {
                    return;
                }
                text.append((char) take());
            } else if (character == '\n' || (character == '\r' && peek() != '\n')) {
                line++;
            }
            cell.append((char) character);
            guardLength(begin);
        }
    }

    private void guardLength(long begin) throws Unreadable {
        if (text.length() > LONGEST_RECORD) {
            throw new Unreadable(begin, MISPLACED_QUOTE + ", the rest of the file cannot be read");
        }
    }

    private boolean isEndOfCell(int character) {
        return character == separator || character == '\n' || character == '\r' || character == END;
    }

    private String lineEnd() throws IOException {
        int character = take();
        if (character == END) {
            return "";
        }
        line++;
        if (character == '\r' && peek() == '\n') {
            take();
            return "\r\n";
        }
        return String.valueOf((char) character);
    }

    private int peek() throws IOException {
        if (!looked) {
            ahead = reader.read();
            looked = true;
        }
        return ahead;
    }

    private int take() throws IOException {
        int character = peek();
        looked = false;
        if (character == END) {
            looked = true;
        }
        return character;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
