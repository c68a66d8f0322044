package org.fediferry.scenario;

import java.util.List;
import java.util.regex.Pattern;
import org.fediferry.step.Forbidden;

/** What a page's path may be: a place on the account's own server, and never the deletion of the account. */
final class PagePath {

    private static final Pattern FORM =
            Pattern.compile("/([A-Za-z0-9._~!$&'()*+,;=:@%?{}-][A-Za-z0-9._~!$&'()*+,;=:@%?/{}-]*)?");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    private PagePath() {}

    static void check(Node.Scalar path, Forbidden never, Problems problems) {
        String text = path.text();
        if (!FORM.matcher(text).matches() || PLACE.matcher(text).replaceAll("").matches(".*[{}].*")) {
            problems.add(
                    path.source(),
                    "\"" + text + "\" is not a path on the server",
                    "begin with one /, without the server's name, for example /settings/aliases or /@{user}");
        } else if (deletes(text, never)) {
            problems.add(
                    path.source(), "\"" + text + "\" deletes the account", "remove the page: Fediferry never opens it");
        }
    }

    /** The names in braces. */
    static List<String> places(String path) {
        return PLACE.matcher(path).results().map(match -> match.group(1)).toList();
    }

    /** Those that an {@code open} has to fill; the {@code {user}} of the account is known anyway. */
    static List<String> needed(String path) {
        return places(path).stream().filter(place -> !place.equals("user")).toList();
    }

    /** Whether the server would understand it as a page that deletes the account. */
    static boolean deletes(String path, Forbidden never) {
        return never.covers(PLACE.matcher(path).replaceAll("x"));
    }
}
