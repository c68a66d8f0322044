package org.fediferry.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sentences of one kind in one language; where that language has none, the English ones. */
final class Bundle {

    private final String name;
    private final Properties texts = new Properties();

    private Bundle(String name) {
        this.name = name;
    }

    /**
     * Reads {@code NAME.properties} and, over it, {@code NAME_LANGUAGE.properties}.
     *
     * @param own a folder with files of people's own, which win; null for none
     */
    static Bundle of(String name, Locale language, @Nullable Path own) {
        Bundle bundle = new Bundle(name);
        String translated = name + "_" + language.getLanguage() + ".properties";
        bundle.add(name + ".properties");
        bundle.add(translated);
        if (own != null) {
            bundle.add(own.resolve(translated));
        }
        return bundle;
    }

    /** Whether there are sentences in a language, shipped or of people's own. */
    static boolean speaks(String name, Locale language, @Nullable Path own) {
        String file = name + "_" + language.getLanguage() + ".properties";
        return language.getLanguage().equals("en")
                || Bundle.class.getResource(file) != null
                || (own != null && Files.isRegularFile(own.resolve(file)));
    }

    private void add(String resource) {
        try (InputStream in = Bundle.class.getResourceAsStream(resource)) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(Path file) {
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                texts.load(in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** The sentence with its places, {@code {0}} and so on. */
    String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no sentence \"" + key + "\" in " + name + ".properties");
        }
        return text;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
