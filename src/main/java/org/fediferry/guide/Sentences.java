package org.fediferry.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What guides say in their own words, in the reader's language. */
public final class Sentences {

    private static final String NAME = "sentences";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Bundle bundle;
    private final Locale language;

    private Sentences(Bundle bundle, Locale language) {
        this.bundle = bundle;
        this.language = language;
    }

    /**
     * The sentences of a language; English where it has none.
     *
     * @param own a folder with {@code sentences_LANGUAGE.properties} of people's own; null for none
     */
    public static Sentences in(Locale language, @Nullable Path own) {
        return new Sentences(Bundle.of(NAME, language, own), language);
    }

    /** Whether there are sentences of that language. */
    public static boolean speak(Locale language, @Nullable Path own) {
        return Bundle.speaks(NAME, language, own);
    }

    /**
     * Why a guide is no longer to be relied on.
     *
     * @param day of the check, {@code 2026-11-20}
     * @param subject the page or scenario that it found otherwise
     */
    public Words checkFailed(String day, String subject) {
        return say("problem.check", Words.of(day), Words.of(subject));
    }

    Locale language() {
        return language;
    }

    /** A sentence without places. */
    String text(String key) {
        return bundle.text(key);
    }

    /** A sentence without places, or another one where there is none of that name. */
    String text(String key, String otherwise) {
        return bundle.has(key) ? bundle.text(key) : otherwise;
    }

    /** A sentence with words in its places. */
    Words say(String key, Words... places) {
        String text = bundle.text(key);
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            add(pieces, text.substring(end, matcher.start()));
            pieces.addAll(places[Integer.parseInt(matcher.group(1))].pieces());
            end = matcher.end();
        }
        add(pieces, text.substring(end));
        return new Words(List.copyOf(pieces));
    }

    private static void add(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(Piece.text(text));
        }
    }
}
