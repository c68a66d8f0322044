package org.fediferry.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads and writes {@code watch.json}. */
public final class WatchFile {

    private static final String NAME = "watch.json";

    private WatchFile() {}

    /** Puts it into the folder of a run, over an older one. */
    public static void write(Path runFolder, WatchRecord watch) throws EvidenceLost {
        Path file = runFolder.resolve(NAME);
        try {
            String json = RecordJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(watch) + "\n";
            Aside.write(file, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new EvidenceLost(file, e);
        }
    }

    /** What was written last; empty where nobody has watched, or another version of Fediferry has. */
    public static Optional<WatchRecord> read(Path runFolder) {
        Path file = runFolder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            WatchRecord watch = RecordJson.MAPPER.readValue(Files.readAllBytes(file), WatchRecord.class);
            return watch.format() == WatchRecord.FORMAT ? Optional.of(watch) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The record as programs read it. */
    public static String json(WatchRecord watch) {
        try {
            return RecordJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(watch);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of plain values", impossible);
        }
    }
}
