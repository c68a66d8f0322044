package org.fediferry.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What an export file turned out to be.
 *
 * @param separator between its cells
 * @param header as it stands in the file; empty where there is none
 * @param columns in the order of the file
 * @param pixelfed it is a list in Pixelfed's JSON
 */
record Shape(
        ExportKind kind, TextForm text, char separator, List<String> header, List<Column> columns, boolean pixelfed) {

    /** The rows of the file, the header included; close it. */
    RecordSource open(Path file) throws IOException {
        return pixelfed
                ? new PixelfedRecords(text.open(file), PixelfedRecords.key(kind))
                : new CsvReader(text.open(file), separator);
    }

    /** The header is there and written as Mastodon writes it, or left out where Mastodon leaves it out. */
    boolean hasSoundHeader() {
        List<String> names = columns.stream().map(Column::name).toList();
        boolean inOrder =
                kind.columns().stream().filter(columns::contains).toList().equals(columns);
        return header.isEmpty() ? kind.header().isEmpty() : header.equals(names) && inOrder;
    }

    /** The columns that the file has, as Mastodon orders them. */
    List<Column> ordered() {
        return kind.columns().stream().filter(columns::contains).toList();
    }
}
