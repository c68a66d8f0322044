package org.fediferry.step;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an element of a page: {@code aliases.create}, or with what it is about {@code aliases.row("${handle}")}.
 *
 * @param about what tells one of several alike elements from the others; null where the element is the only one
 */
public record ElementRef(
        String page, String element, @Nullable Text about) {

    private static final Pattern FORM =
            Pattern.compile("([a-z][a-z0-9-]*)\\.([a-z][a-z0-9-]*)(?:\\(\\s*(\"?)(.+)\\3\\s*\\))?");

    /** Parses {@code page.element} or {@code page.element("text")}. */
    public static ElementRef parse(String written) {
        Matcher matcher = FORM.matcher(written.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + written + "\" does not name an element"
                    + "; write page.element, for example aliases.create");
        }
        String about = matcher.group(4);
        return new ElementRef(matcher.group(1), matcher.group(2), about == null ? null : Text.parse(about));
    }

    /** The name without what it is about. */
    public String name() {
        return page + "." + element;
    }

    @Override
    public String toString() {
        return about == null ? name() : name() + "(\"" + about + "\")";
    }
}
