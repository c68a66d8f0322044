package org.fediferry.scenario;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a button, a link or a form leads: {@code post /settings/aliases}.
 *
 * @param method in lower case; what Rails writes as {@code _method} or {@code data-method} counts; in server types
 *     several with {@code |} between them
 * @param path without query; in server types {@code *} stands for any text without a slash
 */
public record Destination(String method, String path) {

    private static final Pattern FORM =
            Pattern.compile("(?i)((?:get|post|put|patch|delete)(?:\\|(?:get|post|put|patch|delete))*)\\s+(/\\S*)");

    /** Parses what a server type says. */
    public static Destination parse(String written) {
        Matcher matcher = FORM.matcher(written.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + written + "\" says no method and path" + "; write for example post /settings/aliases");
        }
        return new Destination(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2));
    }

    /** Whether another one, which stands on a page, is this one. */
    public boolean admits(Destination other) {
        String pattern =
                Pattern.compile("\\*").splitAsStream(path).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
        return List.of(method.split("\\|", -1)).contains(other.method)
                && Pattern.matches(path.endsWith("*") ? pattern + "[^/]+" : pattern, other.path);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
