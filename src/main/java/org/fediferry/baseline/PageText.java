package org.fediferry.baseline;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What a page says, line by line, for where nobody knows what was where on the picture. */
final class PageText {

    private static final int MOST = 3;

    private PageText() {}

    /** What the new page says otherwise, in sentences. */
    static List<String> differences(String before, String after) {
        if (before.isBlank() || after.isBlank()) {
            return List.of();
        }
        List<String> gone = lines(before);
        List<String> fresh = lines(after);
        for (String line : List.copyOf(gone)) {
            if (fresh.remove(line)) {
                gone.remove(line);
            }
        }
        if (gone.isEmpty() && fresh.isEmpty()) {
            return List.of("the page says the same as before");
        }
        if (gone.size() == 1 && fresh.size() == 1) {
            return List.of("a text changed from " + Words.quoted(gone.get(0)) + " to " + Words.quoted(fresh.get(0)));
        }
        List<String> sentences = new ArrayList<>();
        say("the page does not say any more: ", gone, sentences);
        say("the page says now: ", fresh, sentences);
        return sentences;
    }

    private static void say(String start, List<String> lines, List<String> sentences) {
        if (!lines.isEmpty()) {
            List<String> first = new ArrayList<>(
                    lines.stream().limit(MOST).map(Words::quoted).toList());
            if (lines.size() > MOST) {
                first.add(lines.size() - MOST + " more");
            }
            sentences.add(start + Words.joined(first));
        }
    }

    private static List<String> lines(String html) {
        List<String> lines = new ArrayList<>();
        for (Element element : Jsoup.parse(html).body().getAllElements()) {
            String own =
                    element.normalName().equals("input") && element.attr("type").matches("(?i)submit|button|reset")
                            ? element.attr("value")
                            : element.ownText();
            if (!own.isBlank() && !element.normalName().matches("script|style|noscript")) {
                lines.add(own.strip());
            }
        }
        return lines;
    }
}
