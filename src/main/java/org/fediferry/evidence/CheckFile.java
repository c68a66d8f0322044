package org.fediferry.evidence;

import java.nio.file.Path;
import java.util.Optional;

/** Reads and writes {@code check.json}. */
public final class CheckFile {

    private static final String NAME = "check.json";

    private CheckFile() {}

    /** Puts it into the folder of a check, over an older one. */
    public static void write(Path folder, CheckRecord record) throws EvidenceLost {
        RecordJson.write(folder.resolve(NAME), record);
    }

    /** What was written last; empty where nobody has checked, or another version of Fediferry has. */
    public static Optional<CheckRecord> read(Path folder) {
        return RecordJson.read(folder.resolve(NAME), CheckRecord.class)
                .filter(record -> record.format() == CheckRecord.FORMAT);
    }

    /** The record as programs read it. */
    public static String json(CheckRecord record) {
        return RecordJson.text(record);
    }
}
