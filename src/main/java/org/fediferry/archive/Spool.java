package org.fediferry.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the items of an outbox on the disk, and in memory only what it takes to put them in order. */
final class Spool implements AutoCloseable {

    private static final int BUFFER = 1 << 18;

    private final Path file;
    private final OutputStream out;
    private final List<Slip> slips = new ArrayList<>();
    private long written;

    /**
     * Where an item is.
     *
     * @param time in seconds
     */
    record Slip(String id, long time, String replyTo, long at, int length) {}

    Spool(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    void add(JsonNode item, Post post) throws IOException {
        byte[] bytes = Json.MAPPER.writeValueAsBytes(item);
        out.write(bytes);
        slips.add(new Slip(post.id(), post.published().getEpochSecond(), post.replyTo(), written, bytes.length));
        written += bytes.length;
    }

    /** All of them, the oldest first; nothing can be added afterwards. */
    List<Slip> sorted() throws IOException {
        out.close();
        slips.sort(Comparator.comparingLong(Slip::time));
        return slips;
    }

    /** Reads items again. */
    Reader reader() throws IOException {
        return new Reader(new RandomAccessFile(file.toFile(), "r"));
    }

    /** Reads the items, in any order. */
    record Reader(RandomAccessFile in) implements AutoCloseable {

        Post post(Slip slip) throws IOException {
            byte[] bytes = new byte[slip.length()];
            in.seek(slip.at());
            in.readFully(bytes);
            return Post.of(Json.MAPPER.readTree(bytes))
                    .orElseThrow(() -> new IOException("the spool was changed from outside"));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
