package org.fediferry.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of a journal as bytes: how they are put together and taken apart. */
final class JournalFile {

    static final String FIRST = "0".repeat(64);

    private JournalFile() {}

    /**
     * The complete lines, and what stands behind the last line feed.
     *
     * @param length of the complete lines in bytes
     * @param torn empty where nothing was cut off
     */
    record Lines(List<byte[]> complete, long length, String torn) {}

    static Lines split(byte[] content) {
        List<byte[]> complete = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                complete.add(Arrays.copyOfRange(content, start, i));
                start = i + 1;
            }
        }
        return new Lines(complete, start, new String(content, start, content.length - start, StandardCharsets.UTF_8));
    }

    static byte[] line(JournalLine line, Map<String, ?> fields, String prev) {
        ObjectNode json = RecordJson.MAPPER.createObjectNode();
        json.put("n", line.n());
        json.put("at", line.at().toString());
        json.set("event", RecordJson.MAPPER.valueToTree(line.event()));
        fields.forEach((name, value) -> {
            if (json.has(name) || name.equals("prev")) {
                throw new IllegalArgumentException("\"" + name + "\" is a name of the journal itself");
            }
            json.set(name, RecordJson.MAPPER.valueToTree(value));
        });
        json.put("prev", prev);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Optional<ObjectNode> parse(byte[] line) {
        try {
            JsonNode json = RecordJson.MAPPER.readTree(new String(line, StandardCharsets.UTF_8));
            return json instanceof ObjectNode object && object.path("n").isIntegralNumber()
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** What a line tells, or nothing where it is damaged or its event is unknown. */
    static Optional<JournalLine> understand(byte[] line) {
        return parse(line).flatMap(json -> {
            try {
                Event event = RecordJson.MAPPER.treeToValue(json.path("event"), Event.class);
                Instant at = Instant.parse(json.path("at").asText());
                long n = json.path("n").asLong();
                return Optional.of(new JournalLine(n, at, event, json.without(List.of("n", "at", "event", "prev"))));
            } catch (JsonProcessingException | DateTimeParseException damaged) {
                return Optional.empty();
            }
        });
    }
}
