package org.fediferry.scenario;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fediferry.step.Forbidden;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** What a CSS selector may be: Chromium and Jsoup must find the same by it, and not the deletion of the account. */
final class PortableSelector {

    /** Jsoup understands these, browsers do not. */
    private static final Pattern JSOUP_ONLY = Pattern.compile(
            ":(contains|containsOwn|containsData|containsWholeText|containsWholeOwnText|matches|matchesOwn|matchesWholeText"
                    + "|matchesWholeOwnText|matchText|eq|lt|gt|parent)\\b|::|\\[\\^");

    /** Jsoup: {@code ~=} takes a regular expression; browsers do not know {@code !=}. */
    private static final Pattern OTHER_OPERATOR = Pattern.compile("[~!]=");

    /** CSS: an attribute's value without quotes must be an identifier. */
    private static final Pattern BARE_VALUE =
            Pattern.compile("\\[[^\\]\"'=]*=\\s*(?!-?[A-Za-z_][A-Za-z0-9_-]*\\s*])[^\"'\\s]");

    private static final Pattern ATTRIBUTE = Pattern.compile("\\[(?:[^\\[\\]\"']|\"[^\"]*\"|'[^']*')*]");

    /** The attributes in which an address stands. */
    private static final Pattern ADDRESS = Pattern.compile("href|action", Pattern.CASE_INSENSITIVE);

    /** A path in quotes. */
    private static final Pattern VALUE = Pattern.compile("[\"'](/[^\"']*)[\"']");

    private PortableSelector() {}

    /** Complains about a selector that only one of both would understand. */
    static void check(Node.Scalar selector, Forbidden never, Problems problems) {
        String css = selector.text().replace("({})", "(1)").replace("{}", "word");
        try {
            QueryParser.parse(css);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            problems.add(
                    selector.source(),
                    "\"" + selector.text() + "\" is not a CSS selector",
                    "for example: #id, form#id button, a[href=\"/path\"]");
            return;
        }
        if (JSOUP_ONLY.matcher(css).find()) {
            problems.add(
                    selector.source(),
                    "\"" + selector.text() + "\" is not a CSS selector that browsers know",
                    "for text, add containing: to the element");
        } else if (OTHER_OPERATOR.matcher(css).find()) {
            problems.add(
                    selector.source(),
                    "~= and != in \"" + selector.text() + "\" do not mean the same everywhere",
                    "use = ^= $= or *=");
        } else if (BARE_VALUE.matcher(css).find()) {
            problems.add(
                    selector.source(),
                    "a value without quotes in \"" + selector.text() + "\"",
                    "put it in quotes: [href=\"/path\"]");
        } else if (deletes(css, never)) {
            problems.add(
                    selector.source(),
                    "\"" + selector.text() + "\" leads to the deletion of the account",
                    "remove the element: Fediferry never touches it");
        }
    }

    /** A mark that is no element must be a selector; one bare word that is no HTML element was meant as a name. */
    static void checkMark(Node.Scalar mark, Collection<String> elements, Forbidden never, Problems problems) {
        String text = mark.text();
        if (text.matches("[a-z][a-z0-9-]*") && !Tag.isKnownTag(text)) {
            problems.add(mark.source(), "the page has no element \"" + text + "\"", Suggestions.among(text, elements));
        } else {
            check(mark, never, problems);
        }
    }

    /** An address that singles out the deletion among the settings, the form of the deletion page, or a part of it. */
    private static boolean deletes(String css, Forbidden never) {
        return css.toLowerCase(Locale.ROOT).contains("delete_confirmation")
                || never.elements().stream().anyMatch(css::contains)
                || ATTRIBUTE
                        .matcher(css)
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(attribute -> singlesOutDeletion(attribute, never));
    }

    private static boolean singlesOutDeletion(String attribute, Forbidden never) {
        if (!ADDRESS.matcher(attribute).find()) {
            return false;
        }
        if (VALUE.matcher(attribute).results().anyMatch(value -> never.covers(value.group(1)))) {
            return true;
        }
        Predicate<Element> found = finder(attribute);
        return never.paths().stream()
                .flatMap(Deletion::of)
                .anyMatch(each -> found.test(each.page) && !found.test(each.other));
    }

    /** A part that cannot be read on its own is judged by its words. */
    private static Predicate<Element> finder(String attribute) {
        try {
            Evaluator evaluator = QueryParser.parse(attribute);
            return link -> link.is(evaluator);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return link -> attribute.contains("delete") && link.attr("href").contains("delete");
        }
    }

    /** A link to the deletion of the account, and one to another page of the settings. */
    private record Deletion(Element page, Element other) {

        static Stream<Deletion> of(String path) {
            return Stream.of(path, "https://server.example" + path)
                    .map(address -> new Deletion(link(address), link(address.replaceFirst("[^/]*$", "profile"))));
        }

        private static Element link(String address) {
            return new Element("a")
                    .attr("href", address)
                    .attr("action", address)
                    .attr("formaction", address);
        }
    }
}
