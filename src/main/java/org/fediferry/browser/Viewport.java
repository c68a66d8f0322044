package org.fediferry.browser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size of the visible part of a page in CSS pixels. */
public record Viewport(int width, int height) {

    private static final Pattern FORM = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    /** Parses {@code 1280x800}. */
    public static Viewport parse(String written) {
        Matcher matcher = FORM.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + written + "\" is not the size of a page; write width x height, for example 1280x800");
        }
        return new Viewport(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
