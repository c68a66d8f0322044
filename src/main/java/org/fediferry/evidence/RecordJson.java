package org.fediferry.evidence;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How records stand in the files of a run: points in time in ISO 8601, lengths of time in milliseconds. */
final class RecordJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withConfigOverride(
                    Duration.class,
                    duration -> duration.setFormat(
                            JsonFormat.Value.forPattern("MILLIS").withShape(JsonFormat.Shape.NUMBER)))
            .build();

    private RecordJson() {}

    /** Writes a record aside, then puts it over an older one. */
    static void write(Path file, Record record) throws EvidenceLost {
        try {
            Aside.write(file, (text(record) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new EvidenceLost(file, e);
        }
    }

    /** The record that a file holds; empty where there is none, or one that cannot be read. */
    static <R extends Record> Optional<R> read(Path file, Class<R> type) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(Files.readAllBytes(file), type));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The record as programs read it. */
    static String text(Record record) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of plain values", impossible);
        }
    }
}
