package org.fediferry.drift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fediferry.drift.PageContract.Clause;
import org.fediferry.scenario.Destination;
import org.fediferry.step.Effect;
import org.fediferry.step.Soup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Looks on a page for an element that its selectors no longer find. */
final class Search {

    /** Below this nothing is called like it. */
    private static final double LEAST = 0.6;

    /** By how much the best must be better than the next. */
    static final double MARGIN = 0.1;

    /** What does not always stand on a page is called changed only where it is all but certain. */
    private static final double CERTAIN = 0.8;

    private static final int MOST = 400;

    private final PageView view;
    private final PageContract contract;
    private final @Nullable Fingerprints known;
    private final boolean sameLanguage;
    private final Likeness likeness;
    private final Map<Element, Fingerprint> taken = new IdentityHashMap<>();

    Search(PageView view, PageContract contract, @Nullable Fingerprints known) {
        this.view = view;
        this.contract = contract;
        this.known = known;
        String language = view.language();
        String written = known == null ? "en" : known.language();
        this.sameLanguage = language.isEmpty() || written.isEmpty() || language.equals(written);
        this.likeness = new Likeness(sameLanguage, view.controls().size());
    }

    /** What was found for an element, and how sure it is: both from 0 to 1. */
    record Match(Element element, Fingerprint before, Fingerprint now, double likeness, double next) {}

    /** The answer to a search: the one element, or those between which nobody can decide. */
    record Found(Optional<Match> match, List<Element> alike) {}

    List<Clause> clauses() {
        return contract.clauses();
    }

    boolean isSameLanguage() {
        return sameLanguage;
    }

    /** What the element was like; without any memory what the server type says of it. */
    Fingerprint before(Clause clause) {
        return remembered(clause).orElseGet(() -> Described.of(clause));
    }

    Optional<Fingerprint> remembered(Clause clause) {
        return known == null ? Optional.empty() : Optional.ofNullable(known.elements().get(clause.name()));
    }

    Fingerprint now(Element element) {
        return taken.computeIfAbsent(element, view::fingerprint);
    }

    double likeness(Fingerprint before, Fingerprint now) {
        return likeness.of(before, now);
    }

    /** Everything that the page had when it was found good. */
    Stream<Fingerprint> known() {
        return known == null
                ? Stream.empty()
                : Stream.concat(known.elements().values().stream(), known.others().stream());
    }

    Found find(Clause clause) {
        Fingerprint before = before(clause);
        List<Match> best = pool(clause, before).stream()
                .map(element -> new Match(
                        element, before, now(element), likeness.of(before, now(element)), 0))
                .sorted(Comparator.comparingDouble(Match::likeness).reversed())
                .limit(2)
                .toList();
        if (best.isEmpty() || best.get(0).likeness() < least(clause)) {
            return new Found(Optional.empty(), List.of());
        }
        double next = best.size() < 2 ? 0 : best.get(1).likeness();
        Match first = best.get(0);
        if (first.likeness() - next < MARGIN) {
            return new Found(
                    Optional.empty(), List.of(first.element(), best.get(1).element()));
        }
        Match match = new Match(first.element(), before, first.now(), first.likeness(), next);
        return new Found(Optional.of(match).filter(each -> isBelievable(clause, each)), List.of());
    }

    private double least(Clause clause) {
        return clause.isAlways() ? LEAST : CERTAIN;
    }

    private boolean isBelievable(Clause clause, Match match) {
        if (isSomethingElse(match)) {
            return false;
        }
        boolean named = sameLanguage
                && !match.before().label().isEmpty()
                && match.before().label().equalsIgnoreCase(match.now().label());
        if (clause.effect() == Effect.IRREVERSIBLE) {
            return named && agrees(clause, match);
        }
        boolean nearly = sameLanguage
                && !match.before().label().isEmpty()
                && Likeness.alike(match.before().label(), match.now().label()) > 0.8;
        return nearly || isKnownByHooks(match) || known != null && sameLanguage;
    }

    /** What scripts know it by is like it was; where it never had a name, that it leads to the same place. */
    private static boolean isKnownByHooks(Match match) {
        Fingerprint before = match.before();
        Fingerprint now = match.now();
        boolean leadsThere = !before.leads().isEmpty() && before.leadsLike(now);
        if (leadsThere && (match.element().is("form, a, button") || before.name().isEmpty() && before.id().isEmpty())) {
            return true;
        }
        return !before.name().isEmpty() && Likeness.alike(before.name(), now.name()) > 0.4
                || !before.id().isEmpty() && Likeness.alike(before.id(), now.id()) > 0.4;
    }

    /** Everything that tells one control from another, but for the id by which it was found. */
    private static boolean agrees(Clause clause, Match match) {
        Fingerprint before = match.before();
        Fingerprint now = match.now();
        Optional<Destination> sendsTo = clause.element().standing().sendsTo();
        boolean there = sendsTo.isPresent()
                ? Leads.of(match.element()).filter(sendsTo.get()::admits).isPresent()
                : !before.leads().isEmpty() && before.leadsLike(now);
        return there
                && same(before.tag(), now.tag())
                && same(before.type(), now.type())
                && same(before.name(), now.name())
                && same(before.value(), now.value());
    }

    private static boolean same(String before, String now) {
        return before.isEmpty() || before.equals(now);
    }

    /** Whether it was there before, as something else. */
    private boolean isSomethingElse(Match match) {
        return known()
                .filter(other -> !other.equals(match.before()))
                .anyMatch(other -> likeness.of(other, match.now()) >= match.likeness());
    }

    private List<Element> pool(Clause clause, Fingerprint before) {
        Set<Element> claimed = claimed(clause, before);
        Stream<Element> all = before.tag().isEmpty() || clause.kind().isUsed()
                ? Stream.concat(
                        view.controls().stream(),
                        clause.kind() == Kind.CLICK ? view.document().select("a[href]").stream() : Stream.empty())
                : view.document().select(before.tag()).stream();
        List<Element> pool = new ArrayList<>();
        all.filter(element -> clause.kind().fits(element))
                .filter(element -> !claimed.contains(element))
                .filter(PageView::isVisible)
                .distinct()
                .limit(MOST)
                .forEach(pool::add);
        return pool;
    }

    /** What other elements of the contract are, unless they are this one under another name. */
    private Set<Element> claimed(Clause clause, Fingerprint before) {
        Set<Element> claimed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Clause other : contract.clauses()) {
            boolean same = remembered(clause).isPresent() && remembered(other).isPresent()
                    ? before(other).equals(before)
                    : isSame(before(other), before);
            if (!other.name().equals(clause.name()) && !same) {
                claimed.addAll(Soup.all(view.document(), other.locator().strict()));
            }
        }
        return claimed;
    }

    static boolean isSame(Fingerprint one, Fingerprint other) {
        return one.tag().equals(other.tag())
                && one.id().equals(other.id())
                && one.name().equals(other.name())
                && one.value().equals(other.value())
                && one.leads().equals(other.leads())
                && Objects.equals(one.label(), other.label());
    }
}
