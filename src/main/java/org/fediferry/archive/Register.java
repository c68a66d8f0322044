package org.fediferry.archive;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of an archive as they come: what no server would have put into one ends the reading. */
final class Register {

    private static final int MOST_ENTRIES = 500_000;
    private static final long SMALL = 64L << 20;
    private static final long MOST_TIMES = 200;

    private final Path file;
    private final long packed;
    private final Map<String, String> folded = new HashMap<>();
    private long total;

    Register(Path file, long packed) {
        this.file = file;
        this.packed = packed;
    }

    /** Takes a file up and answers the name by which it is known from now on. */
    String enter(String raw, long size) throws UnreadableArchive {
        String name = EntryName.local(raw);
        Optional<String> wrong = EntryName.wrong(name);
        if (wrong.isPresent()) {
            throw refused("names of files below its own folder", wrong.get(), UnreadableArchive.HARMFUL);
        }
        String other = folded.put(EntryName.folded(name), name);
        if (other != null) {
            throw refused(
                    "each file once",
                    other.equals(name) ? "\"" + name + "\" twice" : "both \"" + other + "\" and \"" + name + "\"",
                    UnreadableArchive.HARMFUL);
        }
        if (folded.size() > MOST_ENTRIES) {
            throw refused("at most %,d files".formatted(MOST_ENTRIES), "more", UnreadableArchive.HARMFUL);
        }
        refuseBomb(name, size);
        return name;
    }

    private void refuseBomb(String name, long size) throws UnreadableArchive {
        if (size < 0 || size > Long.MAX_VALUE - total) {
            throw refused("files with a length", "\"" + name + "\" of " + size + " bytes", UnreadableArchive.HARMFUL);
        }
        total += size;
        if (isBomb(packed, total)) {
            throw refused(
                    "at most %d times as much unpacked as packed".formatted(MOST_TIMES),
                    "%,d bytes that would become %,d or more".formatted(packed, total),
                    UnreadableArchive.HARMFUL);
        }
    }

    /** Whether so few bytes can only become so many in an archive that was made to fill the disk. */
    static boolean isBomb(long packed, long unpacked) {
        return unpacked > SMALL && unpacked / Math.max(1, packed) > MOST_TIMES;
    }

    private UnreadableArchive refused(String expected, String found, String advice) {
        return new UnreadableArchive(file, expected, found, advice);
    }
}
