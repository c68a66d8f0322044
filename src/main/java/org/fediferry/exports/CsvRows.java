package org.fediferry.exports;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated rows. */
final class CsvRows implements Rows {
    private final CsvReader records;

    CsvRows(Reader reader) {
        records = new CsvReader(reader, ',');
    }

    @Override
    public @Nullable Row next() throws IOException {
        CsvRecord read = records.next();
        while (read != null && read.isBlank()) {
            read = records.next();
        }
        if (read == null) {
            return null;
        }
        if (!read.flaw().isEmpty()) {
            throw new Unreadable(read.line(), read.flaw() + ", the rest of the file cannot be read");
        }
        return new Row(
                read.line(),
                read.cells().stream().map(cell -> cell.text().strip()).toList());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
