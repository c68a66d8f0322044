package org.fediferry.exports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"custom_filters": [{"title": …}]}} filter by filter; a row is the title. */
final class FilterRows implements Rows {
    static final String LIST = "custom_filters";
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(20_000).build())
            .build());

    private final JsonParser parser;
    private boolean inside;
    private JsonNode last = MissingNode.getInstance();

    FilterRows(Reader reader) throws IOException {
        parser = MAPPER.createParser(reader);
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            if (!inside) {
                findList();
                inside = true;
            }
            return parser.nextToken() == JsonToken.END_ARRAY ? null : filter();
        } catch (JsonProcessingException broken) {
            throw new Unreadable(line(), "this is not JSON, the rest of the file cannot be read", broken);
        }
    }

    private Row filter() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new Unreadable(line(), "expected a filter, found " + describeToken());
        }
        long line = line();
        last = parser.readValueAsTree();
        return new Row(line, List.of(last.path("title").asText().strip()));
    }

    /** The whole filter whose title was read last. */
    JsonNode last() {
        return last;
    }

    private String describeToken() throws IOException {
        return parser.currentToken() == null ? "the end of the file" : "\"" + parser.getText() + "\"";
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private void findList() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Unreadable(line(), "expected an object with \"custom_filters\"");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = LIST.equals(parser.currentName());
            parser.nextToken();
            if (found && parser.currentToken() == JsonToken.START_ARRAY) {
                return;
            }
            parser.skipChildren();
        }
        throw new Unreadable(line(), "expected a list named \"custom_filters\"");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
