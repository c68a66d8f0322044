package org.fediferry.scenario;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a page's path may be: a place on the account's own server, and never the deletion of the account. */
final class PagePath {

    /** Mastodon's and micro.blog's pages that delete an account; no server type may open them. */
    static final List<String> DELETION = List.of("/settings/delete", "/account/delete");

    private static final Pattern FORM =
            Pattern.compile("/([A-Za-z0-9._~!$&'()*+,;=:@%?{}-][A-Za-z0-9._~!$&'()*+,;=:@%?/{}-]*)?");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    private PagePath() {}

    static void check(Node.Scalar path, Problems problems) {
        String text = path.text();
        if (!FORM.matcher(text).matches() || PLACE.matcher(text).replaceAll("").matches(".*[{}].*")) {
            problems.add(
                    path.source(),
                    "\"" + text + "\" is not a path on the server",
                    "begin with one /, without the server's name, for example /settings/aliases or /@{user}");
        } else if (deletes(text)) {
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
    static boolean deletes(String path) {
        String plain = plain(path);
        return DELETION.stream().anyMatch(plain::startsWith);
    }

    private static String plain(String path) {
        String withoutPlaces = PLACE.matcher(path).replaceAll("x").replaceAll("[?#].*", "");
        try {
            String decoded = new URI(withoutPlaces).getPath();
            return new URI(null, null, decoded.replaceAll("/+", "/"), null)
                    .normalize()
                    .getPath()
                    .toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return withoutPlaces.toLowerCase(Locale.ROOT);
        }
    }
}
