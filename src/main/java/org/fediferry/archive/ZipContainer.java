package org.fediferry.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.fediferry.exports.ZipEnd;

/** An archive of Mastodon 4.2 or later, or of Pleroma and its descendants. */
final class ZipContainer extends Container {

    private static final long MOST_ENTRIES = 500_000;
    private static final long LONGEST_LIST = 160L << 20;

    private final Path file;
    private final ZipFile zip;
    private final List<Named> entries = new ArrayList<>();

    private record Named(String name, ZipArchiveEntry entry) {}

    private ZipContainer(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    static ZipContainer of(Path file) throws IOException, UnreadableArchive {
        Optional<ZipEnd> end = ZipEnd.of(file);
        if (end.isEmpty()) {
            throw new UnreadableArchive(
                    file, "a whole ZIP", "one without its end: the download broke off", UnreadableArchive.FETCH_AGAIN);
        }
        long entries = end.get().entries();
        if (entries < 0 || entries > MOST_ENTRIES || end.get().listBytes() > LONGEST_LIST) {
            throw new UnreadableArchive(
                    file,
                    "at most %,d files".formatted(MOST_ENTRIES),
                    "a ZIP that says it has %,d".formatted(entries),
                    UnreadableArchive.HARMFUL);
        }
        ZipFile zip =
                ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get();
        ZipContainer opened = new ZipContainer(file, zip);
        try {
            opened.list();
        } catch (UnreadableArchive refused) {
            zip.close();
            throw refused;
        }
        return opened;
    }

    private void list() throws IOException, UnreadableArchive {
        Register register = new Register(file, Files.size(file));
        Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder();
        while (all.hasMoreElements()) {
            ZipArchiveEntry entry = all.nextElement();
            if (entry.isDirectory()) {
                continue;
            }
            String name = register.enter(entry.getName(), entry.getSize());
            if (entry.isUnixSymlink()) {
                throw refused("plain files", "the link \"" + name + "\"", UnreadableArchive.HARMFUL);
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw refused(
                        "files that are not encrypted",
                        "\"" + name + "\", which is",
                        "take the ZIP as the server gave it out; servers encrypt none");
            }
            if (!zip.canReadEntryData(entry)) {
                throw refused(
                        "files packed in the usual way",
                        "\"" + name + "\", packed by method " + entry.getMethod(),
                        "take the ZIP as the server gave it out");
            }
            entries.add(new Named(name, entry));
        }
    }

    @Override
    String form() {
        return "ZIP";
    }

    @Override
    Path file() {
        return file;
    }

    @Override
    void readAll(Predicate<String> wanted, Visit visit) throws IOException, UnreadableArchive {
        for (Named each : entries) {
            if (wanted.test(each.name())) {
                read(each, visit);
            }
        }
    }

    private void read(Named each, Visit visit) throws IOException, UnreadableArchive {
        ZipArchiveEntry entry = each.entry();
        try (InputStream in = zip.getInputStream(entry)) {
            // One more byte than it says would be read: a file that goes on is seen below.
            MeteredStream metered = new MeteredStream(in, entry.getSize());
            CheckedInputStream checked = new CheckedInputStream(metered, new CRC32());
            visit.see(new Entry(each.name(), entry.getSize()), checked);
            checked.transferTo(OutputStream.nullOutputStream());
            long sum = checked.getChecksum().getValue();
            if (metered.received() != entry.getSize() || sum != entry.getCrc()) {
                throw refused(
                        "files that match their checksums",
                        "\"" + each.name() + "\", which does not",
                        UnreadableArchive.FETCH_AGAIN);
            }
        }
    }

    private UnreadableArchive refused(String expected, String found, String advice) {
        return new UnreadableArchive(file, expected, found, advice);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
