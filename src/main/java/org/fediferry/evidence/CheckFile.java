package org.fediferry.evidence;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads and writes {@code check.json}, and what lies beside it. */
public final class CheckFile {

    private static final String NAME = "check.json";

    /** So many of the checks before are asked, the last ones. */
    private static final int MEMORY = 400;

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

    /** The checks whose folders lie beside this one's and come before it by name, the last first; unreadable ones are left out. */
    public static List<CheckRecord> before(Path folder) {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            return List.of();
        }
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        try (Stream<Path> beside = Files.list(parent)) {
            List<CheckRecord> before = new ArrayList<>();
            List<Path> candidates = beside.filter(
                            each -> String.valueOf(each.getFileName()).compareTo(name) < 0)
                    .filter(each -> Files.isRegularFile(each.resolve(NAME)))
                    .sorted(Comparator.reverseOrder())
                    .limit(MEMORY)
                    .toList();
            candidates.forEach(each -> read(each).ifPresent(before::add));
            return before;
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Puts a page or picture about the check into its folder, over an older one; it is written piece by piece. */
    public static Path writePage(Path folder, String name, Consumer<Writer> page) throws EvidenceLost {
        Path target = folder.resolve(name);
        Aside.writePage(target, page);
        return target;
    }

    /** The record as programs read it. */
    public static String json(CheckRecord record) {
        return RecordJson.text(record);
    }
}
