package org.fediferry.drift;

import java.util.List;
import java.util.Optional;
import org.fediferry.drift.Deviation.What;
import org.fediferry.drift.PageContract.Clause;
import org.fediferry.scenario.Destination;
import org.fediferry.scenario.Standing;
import org.fediferry.step.Locator;
import org.fediferry.step.Soup;
import org.jsoup.nodes.Element;

/** Holds one element of a page against what is promised of it. */
record ClauseCheck(Clause clause, PageView view, Search search) {

    Optional<Deviation> check() {
        List<Element> found = visible(Soup.all(view.document(), clause.locator()));
        if (found.isEmpty()) {
            return new Explanation(clause, view, search).missing();
        }
        if (found.size() > 1 && !clause.several()) {
            return Optional.of(deviation(
                    What.SEVERAL,
                    "expected one " + clause.locator().title() + ", but " + found.size() + " elements match: "
                            + Words.elements(found)));
        }
        return one(found.get(0)).or(() -> later(found)).or(() -> changed(found.get(0)));
    }

    private Optional<Deviation> one(Element element) {
        if (!clause.kind().fits(element)) {
            return Optional.of(deviation(
                    What.OTHER_KIND,
                    "expected " + clause.kind().words() + ", found " + Words.element(element)));
        }
        boolean open = clause.element().standing().enabled() == Standing.Enabled.ALWAYS;
        if (open && clause.kind().isUsed() && isDisabled(element)) {
            return Optional.of(deviation(
                    What.DISABLED, "expected that it can be used, found " + Words.element(element) + " (disabled)"));
        }
        return swapped(element).or(() -> elsewhere(element));
    }

    private Optional<Deviation> elsewhere(Element element) {
        Optional<Destination> wanted = clause.element().standing().sendsTo();
        Optional<Destination> leads = Leads.of(element);
        if (wanted.isPresent() && leads.filter(wanted.get()::admits).isPresent()) {
            return Optional.empty();
        }
        Optional<Fingerprint> before = search.remembered(clause);
        Fingerprint now = search.now(element);
        boolean ofForm = clause.kind().isUsed() && element.closest("a[href]") == null;
        if (ofForm
                && before.filter(old -> !old.leads().isEmpty()
                                && !old.leads().equals(now.leads())
                                && !old.form().equals(now.form()))
                        .isPresent()) {
            return Optional.of(deviation(What.MOVED, Explanation.moved(element, before.get(), now)));
        }
        return wanted.map(destination -> deviation(
                What.SENT_ELSEWHERE,
                "expected that " + Explanation.called(element, now) + " leads to " + destination + ", found "
                        + leads.map(Destination::toString).orElse("neither a form nor a link")));
    }

    /** The selector finds what something else was before. */
    private Optional<Deviation> swapped(Element element) {
        Optional<Fingerprint> before = search.remembered(clause);
        if (before.isEmpty() || !clause.kind().isUsed()) {
            return Optional.empty();
        }
        Fingerprint now = search.now(element);
        double like = search.likeness(withoutHooks(before.get()), now);
        return search.known()
                .filter(other -> !Search.isSame(other, before.get()))
                .filter(other -> search.likeness(withoutHooks(other), now) > like + Search.MARGIN)
                .findFirst()
                .map(other -> deviation(
                        What.SWAPPED,
                        clause.locator().candidates().get(0) + " found " + Words.quoted(before.get().label())
                                + " before; what it finds now (" + Words.quoted(now.label()) + ") was another element"));
    }

    /** What selectors hold on to proves nothing about who somebody is. */
    private static Fingerprint withoutHooks(Fingerprint print) {
        return new Fingerprint(
                print.tag(), print.type(), print.role(), "", "", print.value(), List.of(), print.label(), print.form(),
                print.leads(), print.heading(), "", "", -1);
    }

    private Optional<Deviation> later(List<Element> found) {
        Locator locator = clause.locator();
        if (!clause.isAlways()
                || locator.candidates().size() == 1
                || !Soup.all(view.document(), locator.strict()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(deviation(
                What.LATER_CANDIDATE,
                "expected " + locator.candidates().get(0) + ", found nothing by it; a later selector finds "
                        + Words.elements(found)));
    }

    /** It is found, and says something else to those who read the page. */
    private Optional<Deviation> changed(Element element) {
        if (!search.isSameLanguage() || !clause.kind().isUsed()) {
            return Optional.empty();
        }
        String now = search.now(element).label();
        return search.remembered(clause)
                .map(Fingerprint::label)
                .filter(label -> !label.isEmpty() && !label.equals(now))
                .map(label -> deviation(What.RENAMED, Explanation.renamed(element, label, now)));
    }

    private Deviation deviation(What what, String words) {
        return new Deviation(clause.name(), what, words);
    }

    static List<Element> visible(List<Element> elements) {
        return elements.stream().filter(PageView::isVisible).toList();
    }

    static boolean isDisabled(Element element) {
        return element.hasAttr("disabled") || element.closest("fieldset[disabled], [aria-disabled=true]") != null;
    }
}
