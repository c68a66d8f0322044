package org.fediferry.evidence;

import java.nio.file.Path;
import java.util.Optional;

/** Reads and writes {@code watch.json}. */
public final class WatchFile {

    private static final String NAME = "watch.json";

    private WatchFile() {}

    /** Puts it into the folder of a run, over an older one. */
    public static void write(Path folder, WatchRecord record) throws EvidenceLost {
        RecordJson.write(folder.resolve(NAME), record);
    }

    /** What was written last; empty where nobody has watched, or another version of Fediferry has. */
    public static Optional<WatchRecord> read(Path folder) {
        return RecordJson.read(folder.resolve(NAME), WatchRecord.class)
                .filter(record -> record.format() == WatchRecord.FORMAT);
    }

    /** The record as programs read it. */
    public static String json(WatchRecord record) {
        return RecordJson.text(record);
    }
}
