package org.fediferry.drift;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** How pages and their elements are called in messages. */
final class Words {

    private static final int LONGEST = 80;

    private Words() {}

    /** As the browser names elements: {@code button#save.primary}. */
    static String element(Element element) {
        String id = element.id().isEmpty() ? "" : "#" + element.id();
        String name = id.isEmpty() && element.hasAttr("name") && element.className().isEmpty()
                ? "[name=\"" + element.attr("name") + "\"]"
                : "";
        String classes = element.classNames().stream().limit(2).map(each -> "." + each).collect(Collectors.joining());
        return line(element.normalName() + id + name + classes);
    }

    static String elements(List<Element> elements) {
        String first = elements.stream().limit(4).map(Words::element).collect(Collectors.joining(", "));
        return elements.size() > 4 ? first + " and " + (elements.size() - 4) + " more" : first;
    }

    /** The page by its title and its first headings. */
    static String page(Document document) {
        String title = line(document.title());
        List<Element> landmarks = document.select("h1, form").stream().limit(3).toList();
        String marks = landmarks.stream()
                .map(each -> each.normalName().equals("h1") ? "h1 " + quoted(each.text()) : element(each))
                .collect(Collectors.joining(", "));
        return (title.isEmpty() ? "a page without a title" : "the page " + quoted(title))
                + (marks.isEmpty() ? "" : " (" + marks + ")");
    }

    static String quoted(String text) {
        return "\"" + line(text) + "\"";
    }

    /** Harmless in one line: pages are written by strangers. */
    static String line(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST - 1) + "…" : plain;
    }

    static String count(int number, String one) {
        return String.format(Locale.ROOT, "%d %s%s", number, one, number == 1 ? "" : "s");
    }
}
