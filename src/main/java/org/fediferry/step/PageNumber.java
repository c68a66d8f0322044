package org.fediferry.step;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * {@code number in export.count("follows") reaches 340}: the digits of the element's text, in any notation, are that
 * number or more; {@code … reaches 340 more than ${before}}: than both together.
 *
 * @param before what is added to the number; null where it counts by itself
 */
public record PageNumber(
        ElementRef element, Text least, @Nullable Text before) implements Condition {

    private static final Pattern FORM = Pattern.compile("number in (\\S+) reaches (\\S+)(?: more than (\\S+))?");

    private static final Duration LOADING = Duration.ofSeconds(5);

    static boolean looksLike(String text) {
        return FORM.matcher(text).matches();
    }

    static PageNumber parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" does not name an element and a number"
                    + "; write for example number in export.count(\"follows\") reaches 340");
        }
        String before = matcher.group(3);
        return new PageNumber(
                ElementRef.parse(matcher.group(1)),
                Text.parse(matcher.group(2)),
                before == null ? null : Text.parse(before));
    }

    @Override
    public Finding test(Stage stage) throws StepFailed {
        Locator locator = stage.locate(element);
        String wanted = wanted(stage);
        String expected = "at least " + wanted + " in " + locator.title();
        Optional<Element> found = find(stage.page(), locator);
        if (found.isEmpty()) {
            return Finding.missed(expected, "no such element");
        }
        String digits = found.get().text().replaceAll("\\D", "");
        if (!digits.matches("\\d{1,18}") || !wanted.matches("\\d{1,18}")) {
            return Finding.missed(expected, "\"" + found.get().text() + "\"");
        }
        return new Finding(Long.parseLong(digits) >= Long.parseLong(wanted), expected, digits);
    }

    /** Where scripts build a page that was just loaded, its number comes a moment later. */
    private static Optional<Element> find(Page page, Locator locator) throws StepFailed {
        Optional<Element> there = Soup.first(page.html(), locator);
        boolean late =
                there.isEmpty() && page.awaitFirst(List.of(locator), LOADING).index() == 0;
        return late ? Soup.first(page.html(), locator) : there;
    }

    /** What is not a number cannot be reached, and is told as it is. */
    private String wanted(Stage stage) throws StepFailed {
        String number = stage.resolve(least).text();
        if (before == null) {
            return number;
        }
        String first = stage.resolve(before).text();
        return number.matches("\\d{1,17}") && first.matches("\\d{1,17}")
                ? String.valueOf(Long.parseLong(number) + Long.parseLong(first))
                : number + " more than " + first;
    }

    @Override
    public boolean isOnPage() {
        return true;
    }

    @Override
    public String toString() {
        return "number in " + element + " reaches " + least + (before == null ? "" : " more than " + before);
    }
}
