package org.fediferry.evidence;

import java.nio.file.Path;

/** A run folder that is none, is damaged, or was written by a newer Fediferry. */
public final class UnreadableRun extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableRun(Path file, String what) {
        super("cannot read \"" + file + "\": " + what);
    }

    UnreadableRun(Path file, String what, Throwable cause) {
        super("cannot read \"" + file + "\": " + what, cause);
    }
}
