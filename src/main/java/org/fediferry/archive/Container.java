package org.fediferry.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** The file around an archive: a ZIP since Mastodon 4.2, a tar.gz before. Nothing in it is ever unpacked under its own name. */
abstract class Container implements AutoCloseable {

    /** What is done with one file of the archive. */
    @FunctionalInterface
    interface Visit {
        void see(Entry entry, InputStream content) throws IOException, UnreadableArchive;
    }

    /** A file in the archive. */
    record Entry(String name, long size) {}

    /** Opens an archive by what its first bytes say, whatever it is called. */
    static Container open(Path file) throws UnreadableArchive {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableArchive(
                    file, "a ZIP or tar.gz file", "no file", "name the archive that you have downloaded");
        }
        try {
            byte[] start;
            try (InputStream in = Files.newInputStream(file)) {
                start = in.readNBytes(2);
            }
            if (start.length == 2 && start[0] == 'P' && start[1] == 'K') {
                return ZipContainer.of(file);
            }
            if (start.length == 2 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b) {
                return new TarContainer(file);
            }
        } catch (IOException unreadable) {
            throw broken(file, unreadable);
        }
        throw new UnreadableArchive(
                file,
                "a ZIP or tar.gz file",
                Files.isReadable(file) ? "something else" : "a file that cannot be read",
                "name the archive that you have downloaded, as it is");
    }

    /** How this form is called. */
    abstract String form();

    /** Reads the wanted files in the order in which they are stored; what a visit leaves unread is read after it. */
    final void read(Predicate<String> wanted, Visit visit) throws UnreadableArchive {
        try {
            readAll(wanted, visit);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw broken(file(), unreadable);
        }
    }

    abstract Path file();

    abstract void readAll(Predicate<String> wanted, Visit visit) throws IOException, UnreadableArchive;

    @Override
    public abstract void close() throws IOException;

    static UnreadableArchive broken(Path file, Exception why) {
        String words = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        return new UnreadableArchive(
                file, "a whole file", "one that is broken or cut off: " + words, UnreadableArchive.FETCH_AGAIN);
    }
}
