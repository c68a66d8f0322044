package org.fediferry.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory that is soon full; only the superuser of a system that allows it can have one. */
final class TinyDisk implements AutoCloseable {

    private final Path folder;
    private final boolean mounted;

    /** Where it cannot be had, the folder is there all the same, and {@link #isMounted} says so. */
    TinyDisk(Path folder, String size) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.mounted = succeeds("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
    }

    boolean isMounted() {
        return mounted;
    }

    private static boolean succeeds(String... words) throws IOException {
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (mounted && !succeeds("umount", folder.toString())) {
            throw new IOException(folder + " is still mounted");
        }
    }
}
