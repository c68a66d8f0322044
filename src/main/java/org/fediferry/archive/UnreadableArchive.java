package org.fediferry.archive;

import java.nio.file.Path;

/** An archive cannot be used; says in one line what was expected and found, and what to do. */
public final class UnreadableArchive extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 160;

    static final String FETCH_AGAIN = "download it again, and if it stays so, request a new archive";
    static final String HARMFUL =
            "it was made to do harm: do not unpack it, and request a new archive from your server";

    private final String advice;

    UnreadableArchive(Path file, String expected, String found, String advice) {
        super("cannot read %s as the archive of an account: expected %s, found %s"
                .formatted(file, expected, plain(found)));
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }

    /** Words from an archive as a message can carry them: on one line, without control characters, not too long. */
    static String plain(String words) {
        String line = words.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
