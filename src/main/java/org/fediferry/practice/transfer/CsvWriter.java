package org.fediferry.practice.transfer;

import java.util.List;
import java.util.stream.Collectors;

/** CSV as Ruby writes it: quotes only where needed, LF line ends. */
final class CsvWriter {

    private final StringBuilder text = new StringBuilder();

    CsvWriter row(List<String> cells) {
        text.append(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",")))
                .append('\n');
        return this;
    }

    private static String cell(String value) {
        boolean special = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        boolean padded = value.startsWith(" ") || value.endsWith(" ");
        return special || padded ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
