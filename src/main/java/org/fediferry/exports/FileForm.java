package org.fediferry.exports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file seen as bytes.
 *
 * @param sha256 in lower-case hexadecimal
 * @param hasByteOrderMark Mastodon then takes the header row for an entry
 * @param endsWithNewline false for an empty file and for one that was cut off
 */
public record FileForm(long size, String sha256, boolean isUtf8, boolean hasByteOrderMark, boolean endsWithNewline) {
    private static final int CHUNK = 1 << 14;

    /** Reads the file once, in pieces. */
    static FileForm of(Path file) throws IOException {
        MessageDigest digest = newSha256();
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        long size = 0;
        boolean utf8 = true;
        boolean mark = false;
        byte last = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining())) > 0) {
                digest.update(bytes.array(), bytes.position(), read);
                last = bytes.get(bytes.position() + read - 1);
                bytes.position(bytes.position() + read).flip();
                mark |= size == 0 && startsWithMark(bytes);
                size += read;
                utf8 = utf8 && !decoder.decode(bytes, chars.clear(), false).isError();
                if (utf8) {
                    bytes.compact();
                } else {
                    bytes.clear();
                }
            }
        }
        CoderResult end = decoder.decode(bytes.flip(), chars.clear(), true);
        return new FileForm(
                size, HexFormat.of().formatHex(digest.digest()), utf8 && !end.isError(), mark, last == '\n');
    }

    private static boolean startsWithMark(ByteBuffer bytes) {
        return bytes.limit() >= 3
                && bytes.get(0) == (byte) 0xEF
                && bytes.get(1) == (byte) 0xBB
                && bytes.get(2) == (byte) 0xBF;
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
