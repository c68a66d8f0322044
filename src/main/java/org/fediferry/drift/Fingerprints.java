package org.fediferry.drift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fediferry.drift.PageContract.Clause;
import org.fediferry.step.Soup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the elements of one page were like when it was found good.
 *
 * @param version the release line of the server, {@code 4.5}
 * @param language that of the page; empty where it says none
 * @param elements by their names, {@code page.element}
 * @param others the controls of the page that no scenario names: what was one of them before is nothing that misses
 */
public record Fingerprints(
        String serverType,
        String version,
        String page,
        String language,
        Map<String, Fingerprint> elements,
        List<Fingerprint> others) {

    private static final int MOST_OTHERS = 300;

    /** Whether everything stands in it that reads it; a file may say anything. */
    @SuppressWarnings("ConstantValue")
    boolean isWhole() {
        return Stream.of(serverType, version, page, language, elements, others).allMatch(Objects::nonNull)
                && Stream.concat(elements.values().stream(), others.stream())
                        .allMatch(print -> print != null && print.isWhole());
    }

    /** Takes those of a page that keeps its contract. Rows about somebody are left out, as they name
     * people; what scenarios themselves ask about stays. */
    public static Fingerprints of(PageContract contract, Document document) {
        PageView view = new PageView(document);
        Map<String, Fingerprint> elements = new LinkedHashMap<>();
        Set<Element> named = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Clause clause : contract.clauses()) {
            List<Element> found = ClauseCheck.visible(Soup.all(document, clause.locator()));
            named.addAll(found);
            if (found.size() == 1) {
                elements.put(clause.name(), view.fingerprint(found.get(0)));
            }
        }
        List<Fingerprint> others = new ArrayList<>();
        Stream.concat(view.controls().stream(), document.select("a[href]").stream())
                .distinct()
                .filter(control -> !named.contains(control))
                .limit(MOST_OTHERS)
                .forEach(control -> others.add(view.fingerprint(control)));
        return new Fingerprints(
                contract.pages().serverType().name(),
                contract.pages().version().line(),
                contract.page(),
                view.language(),
                elements,
                others);
    }
}
