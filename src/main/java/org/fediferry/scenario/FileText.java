package org.fediferry.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.fediferry.step.Source;

/**
 * The text of a file that may come from a stranger.
 *
 * @param name as the person would name the file
 */
record FileText(String name, String text) {

    private static final int LARGEST = 1_000_000;

    /** Reads a file; empty, with a problem, when it is no text of a sensible size. */
    static Optional<FileText> read(Path file, Problems problems) {
        String name = name(file);
        Source start = new Source(name, 1, 1);
        try {
            if (!Files.isRegularFile(file)) {
                problems.add(start, "this is not a file", "name a file that ends in .yaml");
                return Optional.empty();
            }
            byte[] bytes = bytes(file);
            if (bytes.length > LARGEST) {
                problems.add(
                        start,
                        "the file is larger than 1 MB",
                        "a scenario has a few kilobytes: is this the right file?");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new FileText(name, text.startsWith("\uFEFF") ? text.substring(1) : text).checked(problems);
        } catch (CharacterCodingException e) {
            problems.add(start, "the file is not UTF-8 text", "save it as UTF-8: is this the right file?");
        } catch (IOException e) {
            problems.add(start, "the file cannot be read: " + e.getMessage(), "check its permissions");
        }
        return Optional.empty();
    }

    /** The file relative to the working folder where it lies below it. */
    static String name(Path file) {
        Path working = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(working) ? working.relativize(absolute) : absolute).toString();
    }

    /** The first character that has no place in a text: control characters, and marks that reverse its direction. */
    static Optional<Integer> firstForbidden(String text) {
        return text.codePoints().filter(FileText::isForbidden).boxed().findFirst();
    }

    /** One byte more than allowed is enough to know, also of a file without end. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        }
    }

    private Optional<FileText> checked(Problems problems) {
        Optional<Integer> forbidden = firstForbidden(text);
        if (forbidden.isEmpty()) {
            return Optional.of(this);
        }
        String before = text.substring(0, text.indexOf(Character.toString(forbidden.get())));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        problems.add(
                new Source(name, line, column),
                forbiddenCharacter(forbidden.get()),
                "remove it: is this the right file?");
        return Optional.empty();
    }

    static String forbiddenCharacter(int codePoint) {
        return "an invisible character, U+" + String.format(Locale.ROOT, "%04X", codePoint)
                + ", has no place in this file";
    }

    private static boolean isForbidden(int codePoint) {
        boolean control = Character.isISOControl(codePoint) && "\n\r\t".indexOf(codePoint) < 0;
        boolean direction =
                (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        return control || direction || codePoint == 0xFFFE || codePoint == 0xFFFF || codePoint == 0xFEFF;
    }
}
