package org.fediferry.step;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** {@code number in export.count("follows") reaches 340}: the digits of the element's text, in any notation, are that number or more. */
public record PageNumber(ElementRef element, Text least) implements Condition {

    private static final Pattern FORM = Pattern.compile("number in (\\S+) reaches (\\S+)");

    static boolean looksLike(String text) {
        return FORM.matcher(text).matches();
    }

    static PageNumber parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" does not name an element and a number"
                    + "; write for example number in export.count(\"follows\") reaches 340");
        }
        return new PageNumber(ElementRef.parse(matcher.group(1)), Text.parse(matcher.group(2)));
    }

    @Override
    public Finding test(Stage stage) throws StepFailed {
        Locator locator = stage.locate(element);
        String wanted = stage.resolve(least).text();
        String expected = "at least " + wanted + " in " + locator.title();
        Optional<Element> found = Soup.first(stage.page().html(), locator);
        if (found.isEmpty()) {
            return Finding.missed(expected, "no such element");
        }
        String digits = found.get().text().replaceAll("\\D", "");
        if (!digits.matches("\\d{1,18}") || !wanted.matches("\\d{1,18}")) {
            return Finding.missed(expected, "\"" + found.get().text() + "\"");
        }
        return new Finding(Long.parseLong(digits) >= Long.parseLong(wanted), expected, digits);
    }

    @Override
    public boolean isOnPage() {
        return true;
    }

    @Override
    public String toString() {
        return "number in " + element + " reaches " + least;
    }
}
