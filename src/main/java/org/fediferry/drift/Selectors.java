package org.fediferry.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fediferry.drift.PageContract.Clause;
import org.fediferry.drift.Search.Match;
import org.fediferry.step.Effect;
import org.fediferry.step.Locator;
import org.fediferry.step.Soup;
import org.jsoup.nodes.Element;

/** Makes selectors that know no language and find one element of a page and nothing else. */
final class Selectors {

    /** An id or a class that somebody has written, and no build tool or database. */
    private static final Pattern LASTING = Pattern.compile("(?!.*\\d{3})(?!.*[0-9a-f]{8})[A-Za-z][A-Za-z0-9_-]{1,60}");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./\\[\\]?=&*:@%-]{1,120}");

    private static final Pattern NUMBER = Pattern.compile("/\\d+(?=/|$|\\.)");

    private Selectors() {}

    /**
     * What could be written for an element that was found again; empty where no selector finds it alone, and where one
     * selector stands for several elements.
     *
     * @param inside the elements of the page, which may stand in it
     */
    static Optional<Proposal> proposal(Clause clause, Match match, PageView view, List<Clause> inside) {
        return Stream.concat(of(match.element()).stream(), around(match.element(), inside))
                .filter(candidate -> findsOnly(candidate, match.element(), clause, view))
                .findFirst()
                .map(candidate -> new Proposal(
                        clause.name(),
                        clause.element().source(),
                        candidate,
                        clause.effect() == Effect.IRREVERSIBLE,
                        clause.refusal()));
    }

    /** A container is known by what the server type finds in it. */
    private static Stream<String> around(Element element, List<Clause> inside) {
        if (!element.is("form, table, section, div, ul")) {
            return Stream.empty();
        }
        return inside.stream()
                .map(clause -> clause.locator().strict())
                .filter(locator -> locator.containing() == null
                        && !locator.candidates().get(0).contains(",")
                        && !locator.candidates().get(0).startsWith(element.normalName()))
                .filter(locator -> element.selectFirst(locator.candidates().get(0)) != null)
                .map(locator -> element.normalName() + ":has(" + locator.candidates().get(0) + ")");
    }

    private static boolean findsOnly(String candidate, Element wanted, Clause clause, PageView view) {
        Locator old = clause.locator();
        Locator locator =
                new Locator(old.name(), old.label(), List.of(candidate), old.containing(), old.whole(), old.click());
        List<Element> found = Soup.all(view.document(), locator);
        return found.size() == 1 && found.get(0) == wanted;
    }

    /** The best first. */
    private static List<String> of(Element element) {
        List<String> candidates = new ArrayList<>();
        String tag = element.normalName();
        if (LASTING.matcher(element.id()).matches()) {
            candidates.add(tag.equals("form") ? "form#" + element.id() : "#" + element.id());
        }
        if (plain(element, "name") && !tag.equals("button")) {
            String named = tag + attribute(element, "name");
            candidates.add(plain(element, "value") && element.is("[type=radio]") ? named + attribute(element, "value") : named);
        }
        if (tag.equals("a") && plain(element, "href")) {
            String method = plain(element, "data-method") ? attribute(element, "data-method") : "";
            candidates.add("a" + method + address("href", element.attr("href")));
        }
        if (tag.equals("form") && plain(element, "action")) {
            candidates.add("form" + address("action", element.attr("action")));
        }
        withinForm(element, candidates);
        for (String name : element.classNames()) {
            if (LASTING.matcher(name).matches()) {
                candidates.add(tag + "." + name);
            }
        }
        return candidates;
    }

    private static void withinForm(Element element, List<String> candidates) {
        Element form = element.closest("form");
        if (form == null || form == element) {
            return;
        }
        String type = plain(element, "type") ? attribute(element, "type") : "";
        List<String> selves = new ArrayList<>(List.of(element.normalName() + type));
        element.classNames().stream()
                .filter(name -> LASTING.matcher(name).matches())
                .map(name -> element.normalName() + "." + name)
                .forEach(selves::add);
        for (String self : selves) {
            if (LASTING.matcher(form.id()).matches()) {
                candidates.add("form#" + form.id() + " " + self);
            }
            if (plain(form, "action")) {
                candidates.add("form" + address("action", form.attr("action")) + " " + self);
            }
        }
    }

    /** Numbers of entries are others tomorrow. */
    private static String address(String name, String written) {
        if (!NUMBER.matcher(written).find()) {
            return "[" + name + "=\"" + written + "\"]";
        }
        String[] parts = NUMBER.split(written, -1);
        String start = "[" + name + "^=\"" + parts[0] + "/\"]";
        String end = parts[parts.length - 1];
        return end.isEmpty() ? start : start + "[" + name + "$=\"" + end + "\"]";
    }

    private static boolean plain(Element element, String attribute) {
        return PLAIN.matcher(element.attr(attribute)).matches();
    }

    private static String attribute(Element element, String name) {
        return "[" + name + "=\"" + element.attr(name) + "\"]";
    }
}
