package org.fediferry.baseline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of what a picture is: where it is kept below the folder of the baselines, and what {@code --approve} names it by.
 *
 * @param subject the page, or the scenario and its step
 * @param viewport such as {@code 1280x800}
 * @param theme light or dark
 * @param browser its own name; where no baseline was made with it, the one of another browser serves, and that is said
 */
public record PictureKey(
        String serverType, String subject, String language, String viewport, String theme, String browser) {

    private static final Pattern UNWANTED = Pattern.compile("[^\\p{L}\\p{N}._]+");
    private static final int LONGEST = 80;

    /** Such as {@code mastodon/imports/en/1280x800/light/chrome}. */
    @JsonIgnore
    public String name() {
        return withoutBrowser() + "/" + part(browser);
    }

    @JsonIgnore
    String withoutBrowser() {
        return Stream.of(serverType, subject, language, viewport, theme)
                .map(PictureKey::part)
                .collect(Collectors.joining("/"));
    }

    /** Whether a pattern with {@code *} and {@code ?} means this name; a star reaches over slashes. */
    static boolean matches(String pattern, String name) {
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char each = pattern.charAt(i);
            expression.append(each == '*' ? ".*" : each == '?' ? "." : Pattern.quote(String.valueOf(each)));
        }
        return Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(name)
                .matches();
    }

    /** A part that is a name of a folder, and no way out of it. */
    static String part(String text) {
        String plain = UNWANTED.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
        String harmless = plain.replaceAll("^[-.]+|[-.]+$", "");
        String cut = harmless.length() <= LONGEST ? harmless : harmless.substring(0, LONGEST);
        return cut.isEmpty() ? "unnamed" : cut;
    }
}
