package org.fediferry.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** An archive of Mastodon 4.0 or 4.1, which can only be read from its beginning to its end. */
final class TarContainer extends Container {

    /** What may stand between two files: their headers, long names, and the space up to the next block. */
    private static final long HEADERS = 1L << 20;

    private static final int CHUNK = 1 << 16;

    private final Path file;

    TarContainer(Path file) {
        this.file = file;
    }

    @Override
    String form() {
        return "tar.gz";
    }

    @Override
    Path file() {
        return file;
    }

    @Override
    void readAll(Predicate<String> wanted, Visit visit) throws IOException, UnreadableArchive {
        Register register = new Register(file, Files.size(file));
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(file), CHUNK);
                GzipCompressorInputStream gzip = new GzipCompressorInputStream(packed);
                MeteredStream metered = new MeteredStream(gzip, HEADERS);
                TarArchiveInputStream tar = new TarArchiveInputStream(metered, StandardCharsets.UTF_8.name())) {
            int files = 0;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.isDirectory()) {
                    String name = register.enter(entry.getName(), entry.getSize());
                    refuseOthers(name, entry);
                    files++;
                    metered.allow(entry.getSize() + HEADERS);
                    if (wanted.test(name)) {
                        visit.see(new Entry(name, entry.getSize()), tar);
                    }
                    tar.transferTo(OutputStream.nullOutputStream());
                }
                metered.allow(HEADERS);
            }
            if (files == 0) {
                throw refused("a tar.gz with files", "none", "name the archive that you have downloaded");
            }
            // The checksum of the whole stands at its very end.
            metered.allow(HEADERS);
            metered.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void refuseOthers(String name, TarArchiveEntry entry) throws UnreadableArchive {
        boolean link = entry.isSymbolicLink() || entry.isLink();
        boolean device = entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
        if (link || device || entry.isSparse() || !entry.isFile()) {
            String what = link ? "the link" : device ? "the device" : "the odd entry";
            throw refused("plain files", what + " \"" + name + "\"", UnreadableArchive.HARMFUL);
        }
    }

    private UnreadableArchive refused(String expected, String found, String advice) {
        return new UnreadableArchive(file, expected, found, advice);
    }

    @Override
    public void close() {
        // Each reading opens and closes the file.
    }
}
