package org.fediferry.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One complete line of a journal.
 *
 * @param n its number, counted from 1
 * @param fields what the event tells besides
 */
public record JournalLine(long n, Instant at, Event event, JsonNode fields) {

    /** A record that the line carries under a name; empty where it carries none that this version knows. */
    public <T> Optional<T> read(String name, Class<T> type) {
        try {
            return fields.has(name)
                    ? Optional.of(RecordJson.MAPPER.treeToValue(fields.get(name), type))
                    : Optional.empty();
        } catch (JsonProcessingException other) {
            return Optional.empty();
        }
    }
}
