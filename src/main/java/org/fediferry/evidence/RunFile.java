package org.fediferry.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads and writes {@code run.json}. */
final class RunFile {

    static final String NAME = "run.json";

    private RunFile() {}

    static void write(Path file, RunRecord run) throws EvidenceLost {
        try {
            String json = RecordJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(run) + "\n";
            Aside.writeDurably(file, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new EvidenceLost(file, e);
        }
    }

    static RunRecord read(Path file) throws UnreadableRun {
        try {
            JsonNode written = RecordJson.MAPPER.readTree(Files.readAllBytes(file));
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
            return RecordJson.MAPPER.treeToValue(written, RunRecord.class);
        } catch (NoSuchFileException e) {
            throw new UnreadableRun(file, "there is no such file; name the folder of a run", e);
        } catch (JsonProcessingException e) {
            throw new UnreadableRun(file, "it is damaged: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UnreadableRun(file, String.valueOf(e.getMessage()), e);
        }
    }
}
