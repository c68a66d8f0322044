package org.fediferry.drift;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** What sort of thing an element has to be for the steps that use it. */
public enum Kind {
    CLICK(
            "a button or a link",
            "a[href], button, summary, label, input:is([type=submit],[type=button],[type=image],[type=radio],[type=checkbox]),"
                    + " [role], [onclick], [tabindex], [data-index], [data-method]"),
    FIELD(
            "a field to type into",
            "textarea, input:not([type=hidden],[type=submit],[type=button],[type=image],[type=reset],[type=file],"
                    + "[type=checkbox],[type=radio],[type=range],[type=color]), [contenteditable]"),
    LIST("a list to choose from", "select"),
    BOX("a check box or a radio button", "input[type=checkbox], input[type=radio]"),
    FILE("a file field", "input[type=file]"),
    FORM("a form", "form"),
    TABLE("a table", "table"),
    NUMBER("an element with a number", ":matchesWholeText(\\d)"),
    /** What is only looked at may be anything. */
    ANY("an element", "*");

    private static final List<Kind> BY_SELECTOR = List.of(FORM, TABLE, LIST, FILE);

    /** The last part of a selector, without what stands in brackets. */
    private static final Pattern LAST = Pattern.compile("(?:^|[\\s>+~])([a-z]+)[^\\s>+~]*$");

    private final String words;
    private final String selector;
    private final Evaluator evaluator;

    Kind(String words, String selector) {
        this.words = words;
        this.selector = selector;
        this.evaluator = QueryParser.parse(selector);
    }

    /** In words, with its article. */
    public String words() {
        return words;
    }

    /** Whether an element of a page is of this kind. */
    public boolean fits(Element element) {
        return this == ANY || element.is(evaluator);
    }

    /** Whether something is done with it, so that it must be the only one and open. */
    boolean isUsed() {
        return this == CLICK || this == FIELD || this == LIST || this == BOX || this == FILE;
    }

    /** The kind that the selectors say by themselves; {@link #ANY} where they do not. */
    static Kind of(List<String> candidates) {
        String first = plain(candidates.get(0));
        if (first.contains(",")) {
            return ANY;
        }
        Matcher last = LAST.matcher(first);
        String tag = last.find() ? last.group(1) : "";
        return BY_SELECTOR.stream()
                .filter(kind -> kind.selector.equals(tag))
                .findFirst()
                .orElse(ANY);
    }

    /** A selector without brackets and what stands in them. */
    static String plain(String selector) {
        String plain = selector.strip();
        for (String before = ""; !before.equals(plain); ) {
            before = plain;
            plain = plain.replaceAll("\\[(?:[^\\[\\]\"']|\"[^\"]*\"|'[^']*')*]", "")
                    .replaceAll("\\([^()]*\\)", "");
        }
        return plain;
    }
}
