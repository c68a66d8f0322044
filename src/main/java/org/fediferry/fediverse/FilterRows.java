package org.fediferry.fediverse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"custom_filters": [{"title": …}]}} filter by filter; a row is the title. */
final class FilterRows implements Rows {
    private static final String LIST = "custom_filters";
    private static final ObjectMapper MAPPER = new ObjectMapper(
            JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build());

    private final JsonParser parser;
    private boolean inside;

    FilterRows(Reader reader) throws IOException {
        parser = MAPPER.createParser(reader);
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (!inside) {
            findList();
            inside = true;
        }
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return null;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(parser, "expected a filter");
        }
        long line = parser.currentTokenLocation().getLineNr();
        JsonNode filter = parser.readValueAsTree();
        return new Row(line, List.of(filter.path("title").asText().strip()));
    }

    private void findList() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(parser, "expected an object with \"custom_filters\"");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = LIST.equals(parser.currentName());
            parser.nextToken();
            if (found && parser.currentToken() == JsonToken.START_ARRAY) {
                return;
            }
            parser.skipChildren();
        }
        throw new JsonParseException(parser, "expected a list named \"custom_filters\"");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
