package org.fediferry.evidence;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** Reads and writes {@code run.json}. */
final class RunFile {

    static final String NAME = "run.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .withConfigOverride(
                    Duration.class,
                    duration -> duration.setFormat(
                            JsonFormat.Value.forPattern("MILLIS").withShape(JsonFormat.Shape.NUMBER)))
            .build();

    private RunFile() {}

    static void write(Path file, RunRecord run) throws EvidenceLost {
        try {
            String json = MAPPER.writeValueAsString(run) + "\n";
            Aside.writeDurably(file, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new EvidenceLost(file, e);
        }
    }

    static RunRecord read(Path file) throws UnreadableRun {
        try {
            JsonNode written = MAPPER.readTree(Files.readAllBytes(file));
            int format = written.path("format").asInt();
            if (format > RunRecord.FORMAT) {
                throw new UnreadableRun(
                        file,
                        "it has format " + format + ", and this Fediferry knows formats up to " + RunRecord.FORMAT
                                + "; use the version of Fediferry that made the run, or a newer one");
            }
            if (format < 1) {
                throw new UnreadableRun(file, "it says no \"format\", so it is not the run.json of a run");
            }
            return MAPPER.treeToValue(written, RunRecord.class);
        } catch (NoSuchFileException e) {
            throw new UnreadableRun(file, "there is no such file; name the folder of a run", e);
        } catch (JsonProcessingException e) {
            throw new UnreadableRun(file, "it is damaged: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UnreadableRun(file, String.valueOf(e.getMessage()), e);
        }
    }
}
