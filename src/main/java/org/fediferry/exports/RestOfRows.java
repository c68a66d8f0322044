package org.fediferry.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.BitSet;

/** Writes some rows of an export as a file of their own, each as it stood there. */
final class RestOfRows {
    private RestOfRows() {}

    /** The rows are counted from 0, the header left out. */
    static void write(ExportKind kind, Path from, BitSet wanted, Path target) throws IOException {
        try (NewFile file = NewFile.at(target)) {
            if (kind.isJson()) {
                writeFilters(from, wanted, file.writer());
            } else {
                writeRows(kind, from, wanted, file.writer());
            }
            file.keep();
        }
    }

    private static void writeRows(ExportKind kind, Path from, BitSet wanted, Writer out) throws IOException {
        try (CsvReader records = new CsvReader(Rows.text(from), ',')) {
            boolean begun = false;
            int number = 0;
            for (CsvRecord read = records.next(); read != null; read = records.next()) {
                if (read.isBlank()) {
                    continue;
                }
                boolean header = !begun
                        && RowInspector.isHeader(
                                kind,
                                read.cells().stream()
                                        .map(cell -> cell.text().strip())
                                        .toList());
                begun = true;
                if (header || wanted.get(number++)) {
                    out.write(read.text());
                    out.write('\n');
                }
            }
        }
    }

    private static void writeFilters(Path from, BitSet wanted, Writer out) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonGenerator json = mapper.createGenerator(out);
        json.writeStartObject();
        json.writeArrayFieldStart(FilterRows.LIST);
        try (FilterRows filters = new FilterRows(Rows.text(from))) {
            int number = 0;
            while (filters.next() != null) {
                if (wanted.get(number++)) {
                    mapper.writeTree(json, filters.last());
                }
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }
}
