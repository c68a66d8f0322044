package org.fediferry.guide;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CommonMark as forges and site generators read it.
 *
 * <p>A backslash protects only what the very first Markdown knew it for; everything else is written as an entity, because
 * Python-Markdown would show the backslash. What reads as an address becomes code, because GitHub makes links out of
 * addresses in plain text, also of escaped ones.
 */
final class Markdown extends Markup {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)[^\\s|(\"„“«<]*(?:@|://|\\bwww\\.|\\b(?:mailto|xmpp|javascript|data):)[^\\s|]*");
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\"“”»>]+$");
    private static final Pattern BLOCK = Pattern.compile("^(?:([-+=])|(\\d{1,9})([.)]))");
    private static final Pattern ENTITY = Pattern.compile("&(?=[A-Za-z#])");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}]");
    private static final Pattern TICKS = Pattern.compile("`+");

    @Override
    String text(String text) {
        return start(inline(clean(text).strip()));
    }

    @Override
    String words(Words words) {
        StringBuilder line = new StringBuilder();
        List<Piece> pieces = words.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            String after = i + 1 < pieces.size() ? clean(pieces.get(i + 1).text()) : "";
            add(line, pieces.get(i), after.isEmpty() ? ' ' : after.charAt(0));
        }
        return start(line.toString().strip());
    }

    private static void add(StringBuilder line, Piece piece, char after) {
        String text = clean(piece.text());
        switch (piece.kind()) {
            case TEXT -> line.append(inline(text));
            case LABEL -> line.append(strong(text.strip(), line, after));
            case LITERAL -> line.append(beside(line)).append(code(text));
            case VALUE -> line.append(Filling.isName(piece.about()) ? beside(line) + code(text) : inline(text));
            case LINK -> line.append(link(text, piece.about()));
        }
    }

    /** Two codes without a gap would be one. */
    private static String beside(StringBuilder line) {
        return !line.isEmpty() && line.charAt(line.length() - 1) == '`' ? " " : "";
    }

    private static String link(String text, String about) {
        if (isWebAddress(about)) {
            return "[" + inline(text) + "](<" + about + ">)";
        }
        String path = path(about);
        return path.isEmpty() || path.contains("{") || text.contains(path)
                ? inline(text)
                : inline(text) + " (" + code("…" + path) + ")";
    }

    /** Stars where they are sure to be read as such: beside a letter on one side and a mark on the other they are not. */
    private static String strong(String text, CharSequence before, char after) {
        if (text.isEmpty()) {
            return "";
        }
        String inside = inline(text);
        char previous = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        boolean opens = isGap(previous) || isPlain(inside.charAt(0));
        boolean closes = isGap(after) || isPlain(inside.charAt(inside.length() - 1));
        boolean touches = previous == '*' || after == '*';
        return opens && closes && !touches ? "**" + inside + "**" : "<strong>" + inside + "</strong>";
    }

    private static boolean isPlain(char letter) {
        return Character.isLetterOrDigit(letter);
    }

    private static boolean isGap(char letter) {
        return Character.isWhitespace(letter)
                || PUNCTUATION.matcher(String.valueOf(letter)).matches();
    }

    private static String inline(String text) {
        StringBuilder line = new StringBuilder();
        Matcher address = ADDRESS.matcher(text);
        int done = 0;
        while (address.find()) {
            String found = TRAILING.matcher(address.group()).replaceAll("");
            line.append(escape(text.substring(done, address.start())));
            line.append(found.isEmpty() ? "" : code(found));
            done = address.start() + found.length();
        }
        return line.append(escape(text.substring(done))).toString();
    }

    private static String escape(String text) {
        StringBuilder line = new StringBuilder();
        for (char letter : ENTITY.matcher(text).replaceAll("\0").toCharArray()) {
            line.append(
                    switch (letter) {
                        case '\0' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '|', '~', '$', '^' -> "&#" + (int) letter + ";";
                        case '\\', '`', '*', '_', '[', ']', '{', '}', '#' -> "\\" + letter;
                        default -> String.valueOf(letter);
                    });
        }
        return line.toString();
    }

    /** Keeps a line from beginning a list, a heading or the line under one. */
    private static String start(String line) {
        return BLOCK.matcher(line)
                .replaceFirst(found -> Matcher.quoteReplacement(
                        found.group(1) == null
                                ? found.group(2) + "\\" + found.group(3)
                                : found.group(1).equals("=") ? "&#61;" : "\\" + found.group(1)));
    }

    /** Code, fenced by more ticks than it has in a row. */
    static String code(String text) {
        String line = clean(text);
        if (line.isBlank()) {
            return line;
        }
        int longest = TICKS.matcher(line)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        String gap =
                line.startsWith("`") || line.endsWith("`") || (line.startsWith(" ") && line.endsWith(" ")) ? " " : "";
        return fence + gap + line + gap + fence;
    }
}
