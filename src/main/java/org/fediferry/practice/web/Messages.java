package org.fediferry.practice.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The words of the pages in one language. */
public final class Messages {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);
    private static final Messages GERMAN = new Messages(Locale.GERMAN);

    private final Locale locale;
    private final Properties texts = new Properties();

    private Messages(Locale locale) {
        this.locale = locale;
        String resource = "/practice/messages_" + locale.getLanguage() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Messages in(Locale locale) {
        return locale.getLanguage().equals("de") ? GERMAN : ENGLISH;
    }

    /** The language that a {@code lang} parameter or an Accept-Language header asks for, when the server has it. */
    public static Optional<Locale> supported(String tag) {
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "en" -> Optional.of(Locale.ENGLISH);
            case "de" -> Optional.of(Locale.GERMAN);
            default -> Optional.empty();
        };
    }

    public Locale locale() {
        return locale;
    }

    public String language() {
        return locale.getLanguage();
    }

    public String text(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text \"" + key + "\" in " + language());
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** With the thousands delimiter of the language. */
    public String number(long number) {
        return String.format(locale, "%,d", number);
    }
}
