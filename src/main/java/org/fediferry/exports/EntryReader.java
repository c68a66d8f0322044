package org.fediferry.exports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.fediferry.exports.Rows.Row;
import org.jspecify.annotations.Nullable;

/** Reads the rows of an export file with their meaning, whichever columns it has; refuses what it cannot understand. */
final class EntryReader implements Closeable {
    /** What else a filter has. Mastodon 4.6 app/models/export.rb writes expire_at, older notes say expires_at. */
    private static final List<String> OF_FILTERS =
            List.of("context", "action", "keywords_attributes", "statuses", "expire_at", "expires_at");

    private final ExportKind kind;
    private final Path file;
    private final Rows rows;
    private final List<Column> columns = new ArrayList<>();
    private @Nullable Row first;
    private long number;

    private EntryReader(ExportKind kind, Path file, Rows rows) {
        this.kind = kind;
        this.file = file;
        this.rows = rows;
    }

    static EntryReader open(ExportKind kind, Path file) throws IOException, UnreadableExport {
        EntryReader reader = new EntryReader(kind, file, Rows.open(kind, file));
        try {
            reader.readHeader();
            return reader;
        } catch (IOException | UnreadableExport failure) {
            reader.close();
            throw failure;
        }
    }

    /** The names of what {@link Entry#settings} holds. */
    List<String> settings() {
        return kind.isJson()
                ? OF_FILTERS
                : columns.stream().filter(Column::isOption).map(Column::name).toList();
    }

    private void readHeader() throws IOException, UnreadableExport {
        first = read();
        if (first == null || kind.isJson()) {
            return;
        }
        if (!RowInspector.isHeader(kind, first.cells())) {
            columns.addAll(kind.columns()
                    .subList(0, Math.min(first.cells().size(), kind.columns().size())));
            return;
        }
        for (String name : first.cells()) {
            columns.add(kind.columns().stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> refused(
                            Objects.requireNonNull(first).line(),
                            "%s has no column \"%s\"".formatted(kind.fileName(), name))));
        }
        first = null;
    }

    /** Null at the end. */
    @Nullable
    Entry next() throws IOException, UnreadableExport {
        Row row = first == null ? read() : first;
        first = null;
        if (row == null) {
            return null;
        }
        long here = number++;
        if (rows instanceof FilterRows filters) {
            String title = row.cells().get(0);
            return new Entry(here, row.line(), title, title, settings(filters.last()));
        }
        return entry(here, row);
    }

    private Entry entry(long here, Row row) throws UnreadableExport {
        if (row.cells().size() > columns.size()) {
            throw refused(
                    row.line(),
                    "expected %d cells, found %d"
                            .formatted(columns.size(), row.cells().size()));
        }
        List<String> keys = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            String cell = at < row.cells().size() ? row.cells().get(at) : "";
            String canonical = column.canonical(cell);
            if (canonical == null) {
                throw refused(
                        row.line(),
                        "\"%s\" is \"%s\", expected %s"
                                .formatted(column.name(), cell, column.content().words()));
            }
            if (column.isOption()) {
                settings.add(canonical);
            } else {
                keys.add(canonical);
                names.add(cell.replaceFirst("^@", ""));
            }
        }
        return new Entry(here, row.line(), String.join("\0", keys), String.join(": ", names), settings);
    }

    private @Nullable Row read() throws IOException, UnreadableExport {
        try {
            return rows.next();
        } catch (Rows.Unreadable broken) {
            throw refused(broken.line(), String.valueOf(broken.getMessage()));
        }
    }

    private UnreadableExport refused(long line, String what) {
        return new UnreadableExport(
                "%s, line %d: %s".formatted(file, line, what),
                "mend it first: fediferry exports doctor --kind %s %s".formatted(kind.keyword(), file));
    }

    private static List<String> settings(JsonNode filter) {
        return OF_FILTERS.stream().map(name -> text(filter.path(name))).toList();
    }

    /** The order within a list means nothing. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return String.join(
                    ", ",
                    StreamSupport.stream(value.spliterator(), false)
                            .map(EntryReader::text)
                            .sorted()
                            .toList());
        }
        return value.isObject() ? value.toString() : value.asText("");
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
