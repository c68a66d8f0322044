package org.fediferry.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** JSON of an archive, read within limits that no server's own comes near. */
final class Json {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 4 << 20;
    private static final int LONGEST_NAME = 2000;

    /** What one post, or the profile, may take. */
    static final long LARGEST = 8L << 20;

    static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build());

    private Json() {}

    /** A small file as a whole; what it holds beyond its first value is ignored. */
    static JsonNode read(InputStream in) throws IOException {
        JsonNode read = MAPPER.readTree(new MeteredStream(in, LARGEST));
        return read == null ? MAPPER.missingNode() : read;
    }

    /** The text of a field; empty where there is none. */
    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.textValue() : "";
    }

    /** A number of a field; -1 where there is none. */
    static long number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isIntegralNumber() && value.canConvertToLong() ? Math.max(-1, value.longValue()) : -1;
    }

    /** The values of a field that holds a list, one value, or nothing: ActivityPub allows each. */
    static List<JsonNode> all(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isArray()) {
            return value.isMissingNode() || value.isNull() ? List.of() : List.of(value);
        }
        List<JsonNode> each = new ArrayList<>();
        value.forEach(each::add);
        return each;
    }

    /** What a field points to: an address, or an object that has one as its id or href. */
    static String link(JsonNode node, String field) {
        for (JsonNode value : all(node, field)) {
            String link = value.isTextual() ? value.textValue() : text(value, value.has("href") ? "href" : "id");
            if (!link.isEmpty()) {
                return link;
            }
        }
        return "";
    }
}
