package org.fediferry.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Reads pages that a browser has given as HTML, with the same locators. */
public final class Soup {

    private Soup() {}

    /** The first element that the locator finds. */
    public static Optional<Element> first(String html, Locator locator) {
        return Optional.ofNullable(all(Jsoup.parse(html), locator).first());
    }

    /** The elements that the first matching candidate finds. */
    public static Elements all(Document document, Locator locator) {
        for (String candidate : locator.candidates()) {
            Predicate<String> wanted = wanted(locator);
            // Removing from what select() gives would take the elements out of the document.
            Elements found = document.select(candidate).stream()
                    .filter(element -> wanted.test(element.text()))
                    .collect(Collectors.toCollection(Elements::new));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return new Elements();
    }

    /** The same as in the browser (common.js). */
    private static Predicate<String> wanted(Locator locator) {
        String containing = locator.containing();
        String wanted = containing == null ? "" : containing.toLowerCase(Locale.ROOT);
        if (!locator.whole()) {
            return text -> text.toLowerCase(Locale.ROOT).contains(wanted);
        }
        Pattern word = Pattern.compile("(?<![\\p{L}\\p{N}_-])(?<![\\p{L}\\p{N}_][.@])" + Pattern.quote(wanted)
                + "(?![\\p{L}\\p{N}_@-])(?![.][\\p{L}\\p{N}])");
        return text -> word.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** What an element says; what a field holds, with its line breaks. */
    public static String text(Element element) {
        return element.is("input, textarea, select") ? element.val() : element.text();
    }

    /** The cells of a table, row by row; a row without cells is left out. */
    public static List<List<String>> table(Element table) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            List<String> cells = row.select("> th, > td").eachText();
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }
}
