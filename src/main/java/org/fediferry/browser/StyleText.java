package org.fediferry.browser;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fediferry.browser.Resources.Files;
import org.fediferry.step.StepFailed;

/** Brings the files that a style sheet names into the sheet itself, and the sheets that it imports. */
final class StyleText {

    private static final int DEEPEST = 8;
    private static final String NOTHING = "url(\"data:,\")";
    private static final Pattern BEGINNING = Pattern.compile(
            "/\\*|[\"']|(?<![\\w-])url\\(|@import(?![\\w-])|@charset(?![\\w-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern FONT = Pattern.compile("(?i).*\\.(woff2?|ttf|otf|eot)([?#].*)?");
    private static final Pattern LAYER = Pattern.compile("(?i)^layer(?:\\(([^)]*)\\))?(?![\\w-])");
    private static final Pattern SUPPORTS = Pattern.compile("(?i)^supports(?=\\()");
    private static final Pattern ESCAPE = Pattern.compile("(?s)\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))");

    private final Files files;
    private final int depth;

    StyleText(Files files) {
        this(files, 0);
    }

    private StyleText(Files files, int depth) {
        this.files = files;
        this.depth = depth;
    }

    /**
     * The sheet with all that it needs.
     *
     * @param base what its addresses are relative to
     */
    String whole(String css, String base) throws StepFailed {
        StringBuilder whole = new StringBuilder(css.length());
        Matcher matcher = BEGINNING.matcher(css);
        int at = 0;
        while (matcher.find(at)) {
            whole.append(css, at, matcher.start());
            String found = matcher.group();
            int end = end(css, found, matcher);
            String piece = css.substring(matcher.start(), end);
            if (found.startsWith("@")) {
                whole.append(found.equalsIgnoreCase("@import") ? imported(piece, base) : "");
            } else {
                whole.append(found.length() > 2 ? file(piece, base) : piece);
            }
            at = end;
        }
        return whole.append(css, at, css.length()).toString();
    }

    private static int end(String css, String found, Matcher matcher) {
        return switch (found) {
            case "/*" -> after(css, "*/", matcher.end());
            case "\"", "'" -> endOfString(css, matcher.start());
            default -> found.startsWith("@") ? endOfStatement(css, matcher.end()) : endOfAddress(css, matcher.end());
        };
    }

    private static int after(String css, String mark, int from) {
        int at = css.indexOf(mark, from);
        return at < 0 ? css.length() : at + mark.length();
    }

    private static int endOfString(String css, int start) {
        char quote = css.charAt(start);
        for (int i = start + 1; i < css.length(); i++) {
            if (css.charAt(i) == '\\') {
                i++;
            } else if (css.charAt(i) == quote) {
                return i + 1;
            }
        }
        return css.length();
    }

    private static int endOfAddress(String css, int from) {
        int start = from;
        while (start < css.length() && Character.isWhitespace(css.charAt(start))) {
            start++;
        }
        boolean quoted = start < css.length() && (css.charAt(start) == '"' || css.charAt(start) == '\'');
        int at = quoted ? endOfString(css, start) : start;
        while (at < css.length() && css.charAt(at) != ')') {
            at += css.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, css.length());
    }

    /** Addresses and strings may hold a semicolon. */
    private static int endOfStatement(String css, int from) {
        int at = from;
        while (at < css.length() && css.charAt(at) != ';') {
            char here = css.charAt(at);
            if (here == '"' || here == '\'') {
                at = endOfString(css, at);
            } else {
                at = css.regionMatches(true, at, "url(", 0, 4) ? endOfAddress(css, at + 4) : at + 1;
            }
        }
        return Math.min(at + 1, css.length());
    }

    private String file(String url, String base) throws StepFailed {
        String written = content(url.substring(4, url.endsWith(")") ? url.length() - 1 : url.length()));
        if (written.startsWith("#") || written.regionMatches(true, 0, "data:", 0, 5)) {
            return url;
        }
        Optional<String> address = absolute(written, base);
        if (address.isEmpty()) {
            return NOTHING;
        }
        // One that the page has not needed is not worth its size.
        boolean font = FONT.matcher(written).matches();
        Optional<Resource> found = font ? files.loaded(address.get()) : files.of(address.get());
        return found.map(file -> "url(\"" + file.dataUri() + "\")").orElse(NOTHING);
    }

    private String imported(String statement, String base) throws StepFailed {
        String rest =
                statement.substring("@import".length()).replaceFirst(";$", "").strip();
        if (rest.isEmpty()) {
            return "";
        }
        boolean plain = rest.charAt(0) == '"' || rest.charAt(0) == '\'';
        int end = plain ? endOfString(rest, 0) : endOfAddress(rest, Math.min(4, rest.length()));
        String written = content(plain ? rest.substring(0, end) : rest.substring(Math.min(4, end), end - 1));
        Optional<String> address = absolute(written, base);
        if (address.isEmpty() || depth >= DEEPEST) {
            return "";
        }
        Optional<Resource> sheet = files.of(address.get());
        return sheet.isEmpty()
                ? ""
                : under(
                        rest.substring(end).strip(),
                        new StyleText(files, depth + 1).whole(sheet.get().text(), address.get()));
    }

    /** The rules under the conditions that an import names. */
    private static String under(String conditions, String css) {
        String left = conditions;
        String wrapped = css + "\n";
        Matcher layer = LAYER.matcher(left);
        String name = null;
        if (layer.find()) {
            name = layer.group(1) == null ? "" : layer.group(1).strip();
            left = left.substring(layer.end()).strip();
        }
        Matcher supports = SUPPORTS.matcher(left);
        String condition = "";
        if (supports.find()) {
            int end = endOfBrackets(left, supports.end());
            condition = left.substring(supports.end(), end);
            left = left.substring(end).strip();
        }
        if (!left.isEmpty()) {
            wrapped = "@media " + left + "{" + wrapped + "}";
        }
        if (!condition.isEmpty()) {
            wrapped = "@supports " + condition + "{" + wrapped + "}";
        }
        return name == null ? wrapped : "@layer " + name + "{" + wrapped + "}";
    }

    private static int endOfBrackets(String text, int from) {
        int open = 0;
        for (int i = from; i < text.length(); i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (open == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** What stands in quotes or without them, with what was escaped. */
    private static String content(String argument) {
        String bare = argument.strip();
        if (bare.length() > 1 && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')) {
            bare = bare.substring(1, bare.length() - 1);
        }
        return ESCAPE.matcher(bare)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? escape.group(2)
                                : Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    static Optional<String> absolute(String written, String base) {
        try {
            return Optional.of(
                    URI.create(base).resolve(written.replace(" ", "%20")).toString());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
