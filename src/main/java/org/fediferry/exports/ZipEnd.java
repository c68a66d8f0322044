package org.fediferry.exports;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The last record of a ZIP file, read before anything else is: a list of contents that is too long would have to be
 * held in memory as a whole.
 *
 * @param entries how many files the ZIP says it holds
 * @param listBytes how long the list of them is
 */
public record ZipEnd(long entries, long listBytes) {

    private static final int SIGNATURE = 0x06054b50;
    private static final int SIGNATURE_OF_64 = 0x06064b50;
    private static final int SIGNATURE_OF_LOCATOR = 0x07064b50;
    private static final int LENGTH = 22;
    private static final int LENGTH_OF_64 = 56;
    private static final int LENGTH_OF_LOCATOR = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long IN_THE_OTHER_RECORD = 0xFFFFFFFFL;

    /** Empty where the file is no ZIP. */
    public static Optional<ZipEnd> of(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), LENGTH + LENGTH_OF_LOCATOR + LONGEST_COMMENT);
            long start = in.length() - length;
            ByteBuffer tail = read(in, start, length);
            for (int at = length - LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == SIGNATURE) {
                    long entries = tail.getShort(at + 10) & 0xFFFF;
                    long bytes = tail.getInt(at + 12) & IN_THE_OTHER_RECORD;
                    boolean isShort = entries < 0xFFFF && bytes < IN_THE_OTHER_RECORD;
                    return Optional.of(isShort ? new ZipEnd(entries, bytes) : large(in, tail, at, entries, bytes));
                }
            }
            return Optional.empty();
        }
    }

    private static ZipEnd large(RandomAccessFile in, ByteBuffer tail, int end, long entries, long bytes)
            throws IOException {
        int locator = end - LENGTH_OF_LOCATOR;
        if (locator < 0 || tail.getInt(locator) != SIGNATURE_OF_LOCATOR) {
            return new ZipEnd(entries, bytes);
        }
        long at = tail.getLong(locator + 8);
        if (at < 0 || at > in.length() - LENGTH_OF_64) {
            return new ZipEnd(entries, bytes);
        }
        ByteBuffer record = read(in, at, LENGTH_OF_64);
        return record.getInt(0) == SIGNATURE_OF_64
                ? new ZipEnd(record.getLong(32), record.getLong(40))
                : new ZipEnd(entries, bytes);
    }

    private static ByteBuffer read(RandomAccessFile in, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.seek(at);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
