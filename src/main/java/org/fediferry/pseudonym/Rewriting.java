package org.fediferry.pseudonym;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** One page, while other people are put in. */
final class Rewriting {

    private static final Set<String> STRUCTURE = Set.of(
            "class",
            "type",
            "role",
            "method",
            "rel",
            "lang",
            "dir",
            "charset",
            "width",
            "height",
            "data-fediferry-mark");
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "cite",
            "poster",
            "data",
            "id",
            "for",
            "name",
            "xlink:href",
            "srcset",
            "aria-controls",
            "aria-describedby",
            "aria-labelledby");
    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<![\\w.])\\d{5,}(?![\\w.])|(?<=[/_=-])\\d{5,}(?!\\d)");
    private static final Pattern PICTURE = Pattern.compile("url\\(\\s*([\"']?)(.*?)\\1\\s*\\)", Pattern.DOTALL);
    private static final Pattern STYLE_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final String OF_THE_INTERFACE =
            "[class*=logo], [class*=icon], [class*=mascot], [class*=brand], [id*=logo], .emojione:not(.custom-emoji)";
    private static final String NO_COUNT =
            "option, button, label, legend, code, pre, sup, time, kbd, h1, h2, [class*=pagina] *, .page, .step";

    private final Document page;
    private final Finder finder;
    private final Counts counts;
    private final Moments moments;
    private final Set<TextNode> personal;
    private final Map<String, String> numbers = new HashMap<>();

    Rewriting(Document page, Finder finder, Counts counts, List<String> personal) {
        this.page = page;
        this.finder = finder;
        this.counts = counts;
        this.moments = new Moments(page.select("html").attr("lang"));
        this.personal = TextRun.below(page.select(String.join(", ", personal)));
    }

    void perform() {
        page.forEachNode(Rewriting::empty);
        for (Node each : page.nodeStream().filter(Rewriting::isRemark).toList()) {
            each.remove();
        }
        page.getAllElements().forEach(this::rewrite);
        TextRun.of(page).forEach(run -> run.rewrite(finder, personal));
        page.nodeStream(TextNode.class).toList().forEach(this::measure);
    }

    private static boolean isRemark(Node node) {
        return node.nodeName().equals("#comment") || node.nodeName().equals("#cdata");
    }

    private static void empty(Node node) {
        if (node instanceof DataNode data && node.parent() instanceof Element parent) {
            data.setWholeData(parent.normalName().equals("script") ? "" : data.getWholeData());
        }
    }

    private void rewrite(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof DataNode data) {
                String bare = STYLE_COMMENT.matcher(data.getWholeData()).replaceAll("");
                String moved = PICTURE.matcher(bare)
                        .replaceAll(match -> Matcher.quoteReplacement(
                                match.group().contains("data:") ? match.group() : finder.replace(match.group())));
                data.setWholeData(finder.replaceAccounts(moved));
            }
        }
        if (element.is("img, picture source, video, image, object, embed")) {
            portray(element);
        }
        if (element.is("progress, meter") && element.attr("max").matches("\\d{1,15}")) {
            if (element.attr("value").matches("\\d{1,15}")) {
                element.attr("value", counts.partOf(element.attr("value"), element.attr("max")));
            }
            element.attr("max", counts.alone(element.attr("max")));
        }
        for (Attribute each : element.attributes().asList()) {
            String key = each.getKey().toLowerCase(Locale.ROOT);
            String value = each.getValue();
            if (!value.isEmpty()) {
                String made = attribute(element, key, value);
                if (!made.equals(value)) {
                    element.attr(each.getKey(), made);
                }
            }
        }
    }

    private String attribute(Element element, String key, String value) {
        if (value.startsWith("data:") || key.equals("type") || key.equals("data-fediferry-mark")) {
            return value;
        }
        if (key.equals("style")) {
            String drawn = PICTURE.matcher(value)
                    .replaceAll(
                            match -> Matcher.quoteReplacement("url(\"" + Portrait.insteadOf(match.group(2)) + "\")"));
            return finder.replaceAccounts(STYLE_COMMENT.matcher(drawn).replaceAll(""));
        }
        if (STRUCTURE.contains(key)) {
            return finder.replaceAccounts(value);
        }
        if (key.equals("srcdoc")) {
            Document inner = org.jsoup.Jsoup.parse(value);
            inner.outputSettings().prettyPrint(false);
            new Rewriting(inner, finder, counts, List.of("bdi")).perform();
            return inner.outerHtml();
        }
        String made = finder.replace(value);
        if (ADDRESSES.contains(key) || key.startsWith("data-")) {
            return LONG_NUMBER
                    .matcher(made)
                    .replaceAll(match -> numbers.computeIfAbsent(
                            match.group(), number -> Integer.toString(100_001 + numbers.size())));
        }
        if (key.equals("value") && finder.isName(made) && element.is("input:not([type=submit]):not([type=button])")) {
            return finder.name(made);
        }
        return key.equals("datetime") ? moments.of(made) : moments.in(counts.known(made));
    }

    private void portray(Element element) {
        boolean ours = element.is(OF_THE_INTERFACE) || element.closest(OF_THE_INTERFACE) != null;
        for (String key :
                List.of("src", "srcset", "poster", "data", "href", "xlink:href", "data-original", "data-static")) {
            if (!element.hasAttr(key) || ours) {
                continue;
            }
            if (key.equals("srcset")) {
                element.removeAttr(key);
            } else {
                element.attr(key, Portrait.insteadOf(element.attr(key)));
            }
        }
    }

    private void measure(TextNode node) {
        String text = node.getWholeText();
        Element parent = node.parent();
        if (text.isBlank() || parent == null) {
            return;
        }
        boolean timed = parent.closest("time") != null;
        if (finder.isName(text) && parent.closest("td") != null) {
            node.text(text.replace(text.strip(), finder.name(text.strip())));
            return;
        }
        String made = text;
        if (!timed && !parent.is(NO_COUNT) && !Counts.isUnit(after(node, parent))) {
            made = counts.alone(text);
        }
        if (made.equals(text)) {
            made = counts.known(text);
        }
        made = timed ? moments.of(made) : moments.in(made);
        if (!made.equals(text)) {
            node.text(made);
        }
    }

    private static String after(TextNode node, Element parent) {
        StringBuilder after = new StringBuilder();
        for (int i = node.siblingIndex() + 1; i < parent.childNodeSize(); i++) {
            Node sibling = parent.childNode(i);
            after.append(
                    sibling instanceof Element element
                            ? element.wholeText()
                            : sibling instanceof TextNode text ? text.getWholeText() : "");
        }
        if (after.isEmpty() && parent.nextSibling() instanceof TextNode text) {
            after.append(text.getWholeText());
        }
        return after.toString();
    }
}
