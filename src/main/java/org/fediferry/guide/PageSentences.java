package org.fediferry.guide;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the pages of a guide say by themselves, in the language of the guide. */
public final class PageSentences {

    private static final String NAME = "pages";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Bundle bundle;
    private final Locale locale;

    private PageSentences(Bundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /**
     * The sentences of a language; English where it has none.
     *
     * @param own a folder with {@code pages_LANGUAGE.properties} of people's own; null for none
     */
    public static PageSentences in(Locale locale, @Nullable Path own) {
        return new PageSentences(Bundle.of(NAME, locale, own), locale);
    }

    /** A sentence with its places filled in. */
    public String say(String key, Object... filling) {
        return PLACE.matcher(bundle.text(key).strip()).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(number < filling.length ? String.valueOf(filling[number]) : place.group());
        });
    }

    /** All of them as they are written, for templates. */
    Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        bundle.keys().forEach(key -> all.put(key, bundle.text(key).strip()));
        return all;
    }

    /** What a kind of export holds; its own word where nobody has translated it. */
    String list(String kind) {
        String key = "list." + kind;
        return bundle.has(key) ? say(key) : kind;
    }

    /** "a, b and c". */
    String join(List<String> things) {
        int last = things.size() - 1;
        return last < 1
                ? String.join(", ", things)
                : say("and", String.join(", ", things.subList(0, last)), things.get(last));
    }

    /** A date in words. */
    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("date"), locale).format(day);
    }

    /** How a language is called in this one. */
    String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    }

    /** How a language calls itself. */
    static String ownName(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        return language.getDisplayLanguage(language);
    }
}
