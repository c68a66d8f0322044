package org.fediferry.exports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.fediferry.exports.CsvRecord.Cell;
import org.fediferry.exports.Rows.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Reads Pixelfed's {@code ["https://…", …]} of follows and {@code {"muted": […], "blocked": […]}} address by address
 * (pixelfed app/Http/Controllers/Settings/ExportSettings.php, A; what the addresses of other servers look like: C).
 */
final class PixelfedRecords implements RecordSource {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(20_000).build())
            .build();

    private final JsonParser json;
    private final String key;
    private boolean inside;

    /** The key is empty for a file that is a list throughout. */
    PixelfedRecords(Reader reader, String key) throws IOException {
        this.json = FACTORY.createParser(reader);
        this.key = key;
    }

    /** Where the accounts of a kind stand. */
    static String key(ExportKind kind) {
        return kind == ExportKind.MUTES ? "muted" : kind == ExportKind.BLOCKS ? "blocked" : "";
    }

    @Override
    public @Nullable CsvRecord next() throws IOException {
        try {
            if (!inside) {
                find();
                inside = true;
            }
            JsonToken token = json.nextToken();
            if (token == JsonToken.END_ARRAY) {
                return end();
            }
            if (token != JsonToken.VALUE_STRING) {
                throw new Unreadable(line(), "expected the address of an account");
            }
            String address = json.getText();
            return new CsvRecord(line(), List.of(Cell.of(address)), address, "\n", "");
        } catch (JsonProcessingException broken) {
            throw new Unreadable(line(), "this is not JSON, the rest of the file cannot be read", broken);
        }
    }

    /** Whether the list is there. */
    boolean hasList() throws IOException {
        try {
            find();
            return true;
        } catch (Unreadable | JsonProcessingException noList) {
            return false;
        }
    }

    /** The file has to be whole behind the list, too. */
    private @Nullable CsvRecord end() throws IOException {
        while (json.nextToken() != null) {
            json.skipChildren();
        }
        return null;
    }

    private void find() throws IOException {
        JsonToken first = json.nextToken();
        if (key.isEmpty() && first == JsonToken.START_ARRAY) {
            return;
        }
        while (first == JsonToken.START_OBJECT && json.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = key.equals(json.currentName());
            if (json.nextToken() == JsonToken.START_ARRAY && found) {
                return;
            }
            json.skipChildren();
        }
        throw new Unreadable(line(), key.isEmpty() ? "expected a list" : "expected a list named \"" + key + "\"");
    }

    private long line() {
        return json.currentTokenLocation().getLineNr();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
