package org.fediferry.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes {@code guide.json}. */
public final class GuideFile {

    /** Its name in the folder of a guide. */
    public static final String NAME = "guide.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private GuideFile() {}

    /** Reads the guide of a folder. */
    public static Guide read(Path folder) throws UnreadableGuide {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new UnreadableGuide(folder + " is no guide: there is no " + NAME + " in it");
        }
        try {
            Guide guide = MAPPER.readValue(Files.readAllBytes(file), Guide.class);
            if (guide.format() != Guide.FORMAT) {
                throw new UnreadableGuide(file + " is of format " + guide.format() + ", and this version reads "
                        + Guide.FORMAT + "; make the guide anew");
            }
            return guide;
        } catch (JsonProcessingException broken) {
            throw new UnreadableGuide(file + " is broken: " + broken.getOriginalMessage() + "; make the guide anew");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The guide as the file holds it. */
    public static String json(Guide guide) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(guide) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of plain values", impossible);
        }
    }
}
