package org.fediferry.evidence;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Something that could not be kept: the disk is full, the folder is gone, or another run holds it. */
public final class EvidenceLost extends Exception {

    private static final long serialVersionUID = 1L;

    /** Evidence that the disk did not take. */
    public EvidenceLost(Path file, IOException cause) {
        super(message(file, reason(cause)), cause);
    }

    /** Evidence that must not be written, and why. */
    public EvidenceLost(Path file, String reason) {
        super(message(file, reason));
    }

    private static String message(Path file, String reason) {
        return "cannot keep \"" + file + "\": " + reason;
    }

    private static String reason(IOException cause) {
        String said = cause instanceof FileSystemException known ? known.getReason() : cause.getMessage();
        // NoSuchFileException and its like carry a path and no reason: their names are the reason.
        return said == null || said.isBlank() ? cause.getClass().getSimpleName() : said;
    }
}
