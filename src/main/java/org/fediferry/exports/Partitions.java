package org.fediferry.exports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries spread over temporary files by their key, so that equal keys of two exports meet in one small part. */
final class Partitions implements Closeable {
    private static final int BUFFER = 1 << 12;
    private static final long BYTES_OF_A_PART = 1 << 18;
    private static final int MOST_PARTS = 256;

    private final Path folder;
    private final int parts;

    /** The folder is readable by its owner only. */
    private Partitions(Path folder, int parts) {
        this.folder = folder;
        this.parts = parts;
    }

    /** As many parts as files of this length need to stay small. */
    static Partitions forBytes(long bytes) throws IOException {
        int parts = (int) Math.min(MOST_PARTS, 1 + bytes / BYTES_OF_A_PART);
        return new Partitions(Files.createTempDirectory("fediferry-difference"), parts);
    }

    int size() {
        return parts;
    }

    Path folder() {
        return folder;
    }

    /** Takes in all entries of a file; the side says which file. */
    void spread(String side, EntryReader entries) throws IOException, UnreadableExport {
        List<DataOutputStream> outputs = new ArrayList<>();
        try {
            for (int part = 0; part < parts; part++) {
                outputs.add(new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(file(side, part)), BUFFER)));
            }
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                write(entry, outputs.get(Math.floorMod(spreadBits(entry.key().hashCode()), parts)));
            }
        } finally {
            for (DataOutputStream output : outputs) {
                output.close();
            }
        }
    }

    private static int spreadBits(int hash) {
        return (hash * 0x9E3779B1) >>> 8;
    }

    /** Sees each entry of one part. */
    @FunctionalInterface
    interface Reader {
        void read(Entry entry);
    }

    /** In the order of the file. */
    void read(String side, int part, Reader reader) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file(side, part)), BUFFER))) {
            for (Entry entry = readEntry(in); entry != null; entry = readEntry(in)) {
                reader.read(entry);
            }
        }
    }

    private static void write(Entry entry, DataOutputStream out) throws IOException {
        out.writeLong(entry.number());
        out.writeLong(entry.line());
        writeText(entry.key(), out);
        writeText(entry.name(), out);
        out.writeInt(entry.settings().size());
        for (String setting : entry.settings()) {
            writeText(setting, out);
        }
    }

    private static @Nullable Entry readEntry(DataInputStream in) throws IOException {
        long number;
        try {
            number = in.readLong();
        } catch (EOFException end) {
            return null;
        }
        long line = in.readLong();
        String key = readText(in);
        String name = readText(in);
        int size = in.readInt();
        List<String> settings = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            settings.add(readText(in));
        }
        return new Entry(number, line, key, name, settings);
    }

    /** {@link DataOutputStream#writeUTF} ends at 64 KB. */
    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private Path file(String side, int part) {
        return folder.resolve(side + "-" + part);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
