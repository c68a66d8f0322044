package org.fediferry.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated rows. */
final class CsvRows implements Rows {
    private static final CsvMapper MAPPER = new CsvMapper(
            CsvFactory.builder().streamReadConstraints(CONSTRAINTS).build());

    private final MappingIterator<String[]> rows;
    private long lastLine;

    CsvRows(Reader reader) throws IOException {
        rows = MAPPER.readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .with(CsvParser.Feature.TRIM_SPACES)
                .readValues(reader);
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            if (!rows.hasNextValue()) {
                return null;
            }
            long line = rows.getCurrentLocation().getLineNr();
            Row row = new Row(line, Arrays.asList(rows.nextValue()));
            lastLine = line;
            return row;
        } catch (JsonProcessingException broken) {
            // The parser notices a missing quote far behind the place, at the end of the file or at its own limit.
            String why = "a quote is missing or out of place, the rest of the file cannot be read";
            throw new Unreadable(lastLine + 1, why, broken);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
