package org.fediferry.drift;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fediferry.plan.Pages;
import org.fediferry.scenario.PageLayout;
import org.fediferry.scenario.ServerElement;
import org.fediferry.scenario.Standing;
import org.fediferry.step.Effect;
import org.fediferry.step.ElementRef;
import org.fediferry.step.Locator;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a server type promises of one page in one version: that it is this page, and each of its elements. */
public final class PageContract {

    /**
     * One element of the page.
     *
     * @param about what stands in the place of {@code {}}; null where the element is the only one
     * @param effect the most that is done with it or hangs on it
     * @param several whether nobody minds several of them
     * @param refusal why Fediferry writes no new selector for it; empty where it may
     * @param isAlways whether whoever looks at the page sees it; what stands on many pages never is
     */
    record Clause(
            ServerElement element,
            String name,
            @Nullable String about,
            Kind kind,
            Effect effect,
            boolean several,
            boolean isAlways,
            Optional<String> refusal,
            Locator locator) {
    }

    private final Pages pages;
    private final String page;
    private final PageLayout layout;
    private final Usage usage;
    private final List<Clause> clauses = new ArrayList<>();

    private PageContract(Pages pages, String page, PageLayout layout, Usage usage) {
        this.pages = pages;
        this.page = page;
        this.layout = layout;
        this.usage = usage;
        layout.elements().keySet().forEach(this::add);
    }

    /** The contract of a page; refused where the version has no such page. */
    public static PageContract of(Pages pages, String page, Usage usage) {
        PageLayout layout = pages.layout(page)
                .orElseThrow(() -> new IllegalArgumentException("there is no page \"" + page + "\" on "
                        + pages.serverType().name() + " " + pages.version()));
        return new PageContract(pages, page, layout, usage);
    }

    /** Those of every page that the version has at an address of its own, in the order of the server type. */
    public static List<PageContract> all(Pages pages, Usage usage) {
        return pages.serverType().pages().keySet().stream()
                .filter(page -> pages.layout(page).flatMap(PageLayout::path).isPresent())
                .map(page -> of(pages, page, usage))
                .toList();
    }

    /** The name of the page. */
    public String page() {
        return page;
    }

    /** Where it is on the server, with names in braces; empty for elements that stand on many pages. */
    public Optional<String> path() {
        return layout.path();
    }

    /** Whether an address is one of the page; what the path says after a question mark has to be there as well. */
    public boolean isAt(URI address) {
        String[] parts = layout.path().orElse("").split("\\?", 2);
        if (parts[0].isEmpty() || address.getRawPath() == null) {
            return false;
        }
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        List<String> given = List.of(query.split("&", -1));
        return Pattern.matches(pattern(parts[0]), address.getRawPath())
                && (parts.length == 1
                        || Stream.of(parts[1].split("&", -1))
                                .allMatch(wanted ->
                                        given.stream().anyMatch(each -> Pattern.matches(pattern(wanted), each))));
    }

    /** How much its address and its elements say: of several pages at one address the one with the most is meant. */
    public int weight() {
        return clauses.size() + (layout.path().orElse("").contains("?") ? 1_000 : 0);
    }

    private static String pattern(String path) {
        return Stream.of(path.split("\\{[^}]*}", -1)).map(Pattern::quote).collect(Collectors.joining("[^/?&]+"));
    }

    /** How it is recognised. */
    public Locator mark() {
        return pages.mark(page, layout);
    }

    /**
     * Holds a page against the contract.
     *
     * @param known what its elements were like when the page was found good; null where nobody knows
     */
    public List<Deviation> check(Document document, @Nullable Fingerprints known) {
        PageView view = new PageView(document);
        Search search = new Search(view, this, known);
        Optional<Deviation> other = new Recognised(this, view, search).check();
        if (other.isPresent()) {
            return List.of(other.get());
        }
        List<Deviation> deviations = new ArrayList<>();
        for (Clause clause : clauses) {
            new ClauseCheck(clause, view, search).check().ifPresent(deviations::add);
        }
        new Passwords(this, view, search).check().ifPresent(deviations::add);
        return deviations;
    }

    private void add(String name) {
        ElementRef reference = new ElementRef(page, name, null);
        pages.element(reference).ifPresent(element -> {
            boolean isOneOfSeveral = element.candidates().stream().anyMatch(css -> css.contains("{}"))
                    || element.containing().filter(text -> text.contains("{}")).isPresent();
            if (isOneOfSeveral) {
                usage.abouts(pages.serverType().name(), reference.name(), pages.version())
                        .forEach(about -> add(element, reference, about));
            } else {
                add(element, reference, null);
            }
        });
    }

    private void add(ServerElement element, ElementRef reference, @Nullable String about) {
        String type = pages.serverType().name();
        Kind used = usage.kind(type, reference.name());
        Kind said = Kind.of(element.candidates());
        Kind byEffect = element.effect().isPresent() ? Kind.CLICK : Kind.ANY;
        Effect hangs = usage.effect(type, reference.name());
        Effect least = element.effect().orElse(Effect.READ);
        Effect effect = hangs.compareTo(least) > 0 ? hangs : least;
        pages.locator(reference, about)
                .map(locator -> new Clause(
                        element,
                        reference.name() + (about == null ? "" : "(\"" + about + "\")"),
                        about,
                        used != Kind.ANY ? used : said != Kind.ANY ? said : byEffect,
                        effect,
                        mayBeSeveral(element, type, reference.name(), said),
                        layout.path().isPresent() && element.standing().shown() == Standing.Shown.ALWAYS,
                        refusal(type, reference.name(), effect),
                        locator))
                .ifPresent(clauses::add);
    }

    /** Forms and tables are one each, unless the server type names alternatives. */
    private boolean mayBeSeveral(ServerElement element, String type, String name, Kind said) {
        boolean alternatives = Described.alternatives(element.candidates().get(0)).size() > 1;
        return alternatives || said != Kind.FORM && said != Kind.TABLE && usage.mayBeSeveral(type, name);
    }

    /** Why a new selector for it is for a person to write. */
    private Optional<String> refusal(String type, String element, Effect effect) {
        if (effect != Effect.READ) {
            return Optional.of(
                    effect == Effect.IRREVERSIBLE
                            ? "what cannot be undone depends on it; a person has to look at the page and write it"
                            : "something changes for the account by it; a person has to look at the page and write it");
        }
        return usage.isFilledIn(type, element)
                ? Optional.of("steps put something into it; a person has to look at the page and write it")
                : Optional.empty();
    }

    /** How to find what whoever looks at the page sees of it: a browser knows better than the HTML what can be seen. */
    public List<Locator> always() {
        return clauses.stream().filter(Clause::isAlways).map(Clause::locator).toList();
    }

    List<Clause> clauses() {
        return clauses;
    }

    Pages pages() {
        return pages;
    }

}
