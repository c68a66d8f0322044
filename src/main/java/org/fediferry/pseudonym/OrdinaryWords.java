package org.fediferry.pseudonym;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Words that pages use whoever looks at them: as somebody's name they are private only where names stand. */
final class OrdinaryWords {

    private static final int SHORTEST = 3;
    private static final String FILE = "/pseudonym/ordinary-words.txt";
    private static final Set<String> WORDS = read();

    private OrdinaryWords() {}

    /** Whether a word may stand on a page without anybody being meant. */
    static boolean contain(String word) {
        return word.codePointCount(0, word.length()) < SHORTEST || WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (InputStream file = OrdinaryWords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from this installation");
            }
            return Set.of(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+", -1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
