package org.fediferry.practice.transfer;

import java.util.ArrayList;
import java.util.List;

/** CSV as Ruby reads it, with Ruby's complaints. */
final class CsvReader {

    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int at;
    private int line = 1;

    private CsvReader(String text) {
        this.text = text;
    }

    /** A file that is no CSV. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    /** Without the blank lines. */
    static List<List<String>> read(String text) {
        CsvReader reader = new CsvReader(text.replace("\r\n", "\n").replace('\r', '\n'));
        while (reader.at < reader.text.length()) {
            reader.readRow();
        }
        return reader.rows;
    }

    private void readRow() {
        row = new ArrayList<>();
        boolean more = true;
        while (more) {
            row.add(isAt('"') ? quoted() : plain());
            more = isAt(',');
            if (more || isAt('\n')) {
                at++;
            } else if (at < text.length()) {
                throw new Malformed("Any value after quoted field isn't allowed in line " + line + ".");
            }
        }
        if (row.size() > 1 || !row.get(0).isBlank()) {
            rows.add(row);
        }
        line++;
    }

    private boolean isAt(char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && !isAt(',') && !isAt('\n')) {
            if (isAt('"')) {
                throw new Malformed("Illegal quoting in line " + line + ".");
            }
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"' && !isAt('"')) {
                return value.toString().strip();
            }
            if (next == '"') {
                at++;
            }
            value.append(next);
        }
        throw new Malformed("Unclosed quoted field in line " + line + ".");
    }
}
