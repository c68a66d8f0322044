package org.fediferry.exports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a file is stored, as far as its bytes say it for certain.
 *
 * @param markLength bytes of the byte order mark; 0 where there is none
 */
record TextForm(Charset charset, int markLength) {
    private static final int PROBE = 200;

    /**
     * These letters are the same byte in ISO 8859-1, -2, -9 and -15 and in the code pages of Windows for those languages,
     * so that it makes no difference which of them it was.
     */
    private static final String SAME_LETTERS = "ÁÂÄÇÉËÍÎÓÔÖÚÜßáâäçéëíîóôöúü";

    /** The charset is what the person says about the file; null where they say nothing. */
    static TextForm of(Path file, @Nullable Charset said) throws IOException, UnreadableExport {
        byte[] begin;
        try (InputStream in = Files.newInputStream(file)) {
            begin = in.readNBytes(PROBE);
        }
        TextForm marked = marked(begin);
        if (marked != null) {
            return marked;
        }
        if (said != null) {
            return new TextForm(said, 0);
        }
        if (begin.length > 3 && zeros(begin, 0) + zeros(begin, 1) > 0) {
            return wide(file, begin);
        }
        if (FileForm.of(file).isUtf8()) {
            return new TextForm(StandardCharsets.UTF_8, 0);
        }
        long line = firstDoubtfulLine(file);
        if (line > 0) {
            throw new UnreadableExport(
                    "%s, line %d: neither UTF-8 nor anything else for certain".formatted(file, line),
                    "say what it is, such as --encoding windows-1252, or save it as UTF-8");
        }
        return new TextForm(StandardCharsets.ISO_8859_1, 0);
    }

    private static @Nullable TextForm marked(byte[] begin) {
        if (begins(begin, 0xEF, 0xBB, 0xBF)) {
            return new TextForm(StandardCharsets.UTF_8, 3);
        }
        if (begins(begin, 0xFF, 0xFE)) {
            return new TextForm(StandardCharsets.UTF_16LE, 2);
        }
        return begins(begin, 0xFE, 0xFF) ? new TextForm(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static boolean begins(byte[] bytes, int... wanted) {
        for (int at = 0; at < wanted.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != wanted[at]) {
                return false;
            }
        }
        return true;
    }

    /** Every second byte of plain letters in UTF-16 is 0. */
    private static TextForm wide(Path file, byte[] begin) throws UnreadableExport {
        int half = begin.length / 2;
        if (zeros(begin, 1) > half / 2 && zeros(begin, 0) == 0) {
            return new TextForm(StandardCharsets.UTF_16LE, 0);
        }
        if (zeros(begin, 0) > half / 2 && zeros(begin, 1) == 0) {
            return new TextForm(StandardCharsets.UTF_16BE, 0);
        }
        throw new UnreadableExport(file + " is not a text", "collect the file again");
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int at = from; at < bytes.length; at += 2) {
            zeros += bytes[at] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /**
     * 0 where each letter beyond ASCII is one of {@link #SAME_LETTERS} within a word: at most two of them in a row and one
     * of ASCII beside them. Words of other alphabets consist of such bytes only.
     */
    private static long firstDoubtfulLine(Path file) throws IOException {
        long line = 1;
        int run = 0;
        boolean letterBefore = false;
        int before = ' ';
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next >= 0x80) {
                    letterBefore = run > 0 ? letterBefore : isAsciiLetter(before);
                    run++;
                    if (run > 2 || SAME_LETTERS.indexOf(next) < 0) {
                        return line;
                    }
                } else {
                    if (run > 0 && !letterBefore && !isAsciiLetter(next)) {
                        return line;
                    }
                    run = 0;
                }
                line += next == '\n' ? 1 : 0;
                before = next;
            }
        }
        return run > 0 && !letterBefore ? line : 0;
    }

    private static boolean isAsciiLetter(int character) {
        return (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** The first line that cannot be decoded. */
    long brokenLine(Path file) throws IOException {
        long line = 1;
        try (Reader reader = open(file, CodingErrorAction.REPLACE)) {
            int next = reader.read();
            while (next >= 0 && next != '\uFFFD') {
                line += next == '\n' ? 1 : 0;
                next = reader.read();
            }
        }
        return line;
    }

    /** The text without the mark. Whatever cannot be decoded throws a {@link java.nio.charset.CharacterCodingException}. */
    Reader open(Path file) throws IOException {
        return open(file, CodingErrorAction.REPORT);
    }

    private Reader open(Path file, CodingErrorAction onError) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(markLength);
            return new BufferedReader(new InputStreamReader(
                    in, charset.newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError)));
        } catch (IOException failure) {
            in.close();
            throw failure;
        }
    }
}
