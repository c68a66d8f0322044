package org.fediferry.drift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fediferry.scenario.Destination;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** A page with what people see in its elements: names, order, headings. */
public final class PageView {

    private static final Evaluator CONTROLS =
            QueryParser.parse("button, input:not([type=hidden]), select, textarea, a[data-method], [role=button],"
                    + " [role=switch], [contenteditable]");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "legend");

    /** What stands in an element that may be named by its own text. */
    private static final Evaluator NAMED_BY_CONTENT =
            QueryParser.parse("a, button, summary, label, legend, h1, h2, h3, h4, h5, h6, [role]");

    /** What nobody sees, as far as the page alone tells. */
    private static final Evaluator UNSEEN =
            QueryParser.parse("[hidden], template, noscript, [style~=(?i)display\\s*:\\s*none], input[type=hidden]");

    private static final Evaluator NO_WORDS = QueryParser.parse("select, textarea, script, style, abbr");
    private static final Evaluator WITH_VALUE =
            QueryParser.parse("input[type=radio], input[type=checkbox], input[type=submit], button");
    private static final Evaluator BUTTONS =
            QueryParser.parse("input[type=submit], input[type=button], input[type=reset]");

    private static final int LONGEST = 120;

    private final Document document;
    private final Map<String, String> labels = new HashMap<>();
    private final List<Element> controls = new ArrayList<>();
    private final IdentityHashMap<Element, Integer> places = new IdentityHashMap<>();
    private final IdentityHashMap<Element, String> headings = new IdentityHashMap<>();

    /** A page as it was kept. */
    public PageView(Document document) {
        this.document = document;
        document.select("label[for]").forEach(label -> labels.putIfAbsent(label.attr("for"), text(label)));
        for (Element control : document.select(CONTROLS)) {
            if (isVisible(control)) {
                places.put(control, controls.size());
                controls.add(control);
            }
        }
        String heading = "";
        for (Element element : document.getAllElements()) {
            if (HEADINGS.contains(element.normalName())) {
                heading = text(element);
            }
            headings.put(element, heading);
        }
    }

    /** The page itself. */
    public Document document() {
        return document;
    }

    List<Element> controls() {
        return controls;
    }

    /** The language of the page without its region; empty where it says none. */
    public String language() {
        Element root = document.selectFirst("html[lang]");
        return root == null ? "" : root.attr("lang").toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
    }

    /** Whether nothing in the page itself hides an element. */
    public static boolean isVisible(Element element) {
        return element.closest(UNSEEN) == null;
    }

    Fingerprint fingerprint(Element element) {
        Integer place = places.get(element);
        Element form = Leads.form(element);
        return new Fingerprint(
                element.normalName(),
                type(element),
                element.attr("role"),
                element.id(),
                element.attr("name"),
                value(element),
                element.classNames().stream().sorted().limit(8).toList(),
                name(element),
                form == null ? "" : form.id(),
                Leads.of(element)
                        .map(Destination::toString)
                        .map(PageView::withoutNumbers)
                        .orElse(""),
                headings.getOrDefault(element, ""),
                place == null ? "" : key(place - 1),
                place == null ? "" : key(place + 1),
                place == null ? -1 : place);
    }

    /** Numbers in addresses are those of entries, and others tomorrow. */
    private static String withoutNumbers(String leads) {
        return leads.replaceAll("(?<=/)\\d+(?=/|$|\\.)", "*");
    }

    private static String type(Element element) {
        String written = element.attr("type").toLowerCase(Locale.ROOT);
        if (!written.isEmpty()) {
            return written;
        }
        return switch (element.normalName()) {
            case "button" -> "submit";
            case "input" -> "text";
            default -> "";
        };
    }

    /** Of a box or a button, which the page gives; what stands in a field is nobody's business. */
    private static String value(Element element) {
        return element.is(WITH_VALUE) ? element.attr("value") : "";
    }

    private String key(int place) {
        if (place < 0 || place >= controls.size()) {
            return "";
        }
        Element control = controls.get(place);
        return control.id().isEmpty() ? name(control) : control.id();
    }

    /** What assistive technology calls it, nearly: labels, then its own words, then what stands in their place. */
    public String name(Element element) {
        String labelled = labelledBy(element);
        if (!labelled.isEmpty()) {
            return labelled;
        }
        if (element.is(BUTTONS)) {
            return line(element.attr("value"));
        }
        if (element.is("table")) {
            return line(String.join(" ", element.select("caption, th").eachText()));
        }
        if (element.is(NAMED_BY_CONTENT) && !text(element).isEmpty()) {
            return text(element);
        }
        Element picture = element.selectFirst("img[alt]");
        return picture != null
                ? line(picture.attr("alt"))
                : line(element.hasAttr("placeholder") ? element.attr("placeholder") : element.attr("title"));
    }

    private String labelledBy(Element element) {
        Element other = byId(element.attr("aria-labelledby"));
        if (other != null) {
            return text(other);
        }
        if (element.hasAttr("aria-label")) {
            return line(element.attr("aria-label"));
        }
        if (!element.is("input, select, textarea")) {
            return "";
        }
        String said = element.id().isEmpty() ? null : labels.get(element.id());
        Element around = element.closest("label");
        return said != null ? said : around == null ? "" : text(around);
    }

    private @Nullable Element byId(String id) {
        return id.isEmpty() ? null : document.getElementById(id);
    }

    /** Its words without those of lists to choose from, and without the star of what has to be filled in. */
    private static String text(Element element) {
        Element words = element;
        if (element.selectFirst(NO_WORDS) != null) {
            words = element.clone();
            words.select(NO_WORDS).remove();
        }
        return line(words.text().replaceFirst("\\s*\\*$", ""));
    }

    private static String line(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
