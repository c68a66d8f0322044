package org.fediferry.drift;

import java.util.List;
import java.util.Optional;
import org.fediferry.drift.Deviation.What;
import org.fediferry.drift.PageContract.Clause;
import org.fediferry.scenario.Destination;
import org.fediferry.scenario.Standing;
import org.fediferry.step.Locator;
import org.fediferry.step.Soup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Holds one element of a page against what is promised of it. */
record ClauseCheck(Clause clause) {

    /** What stands in the way of its use, or hides it from everybody; there without a browser. */
    private static final String UNSEEN =
            "[hidden], template, noscript, [style~=(?i)display\\s*:\\s*none], input[type=hidden]";

    Optional<Deviation> check(Document document) {
        List<Element> found = visible(Soup.all(document, clause.locator()));
        if (found.isEmpty()) {
            return clause.isAlways()
                    ? Optional.of(deviation(
                            What.MISSING, "expected " + expected() + ", found none on " + Words.page(document)))
                    : Optional.empty();
        }
        if (found.size() > 1 && !clause.several()) {
            return Optional.of(deviation(
                    What.SEVERAL,
                    "expected one " + clause.locator().title() + ", found " + found.size() + ": "
                            + Words.elements(found)));
        }
        return one(found.get(0)).or(() -> later(document));
    }

    private Optional<Deviation> one(Element element) {
        if (!clause.kind().fits(element)) {
            return Optional.of(deviation(
                    What.OTHER_KIND, "expected " + clause.kind().words() + ", found " + Words.element(element)));
        }
        boolean open = clause.element().standing().enabled() == Standing.Enabled.ALWAYS;
        if (open && clause.kind().isUsed() && isDisabled(element)) {
            return Optional.of(deviation(
                    What.DISABLED, "expected that it can be used, found " + Words.element(element) + " (disabled)"));
        }
        Optional<Destination> wanted = clause.element().standing().sendsTo();
        Optional<Destination> leads = Leads.of(element);
        if (wanted.isPresent() && !leads.map(wanted.get()::admits).orElse(false)) {
            return Optional.of(deviation(
                    What.SENT_ELSEWHERE,
                    "expected that it leads to " + wanted.get() + ", found "
                            + leads.map(Destination::toString).orElse("neither a form nor a link")));
        }
        return Optional.empty();
    }

    private Optional<Deviation> later(Document document) {
        Locator locator = clause.locator();
        if (locator.candidates().size() == 1
                || !Soup.all(document, locator.strict()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(deviation(
                What.LATER_CANDIDATE,
                "expected " + locator.candidates().get(0) + ", found nothing by it; a later selector finds "
                        + Words.elements(visible(Soup.all(document, locator)))));
    }

    private String expected() {
        return clause.locator().title() + " by " + clause.locator().candidates().get(0);
    }

    private Deviation deviation(What what, String words) {
        return new Deviation(clause.name(), what, words);
    }

    static List<Element> visible(List<Element> elements) {
        return elements.stream()
                .filter(element -> element.closest(UNSEEN) == null)
                .toList();
    }

    static boolean isDisabled(Element element) {
        return element.hasAttr("disabled")
                || element.closest("fieldset[disabled], [aria-disabled=true]") != null
                || element.normalName().equals("option") && element.closest("select[disabled]") != null;
    }
}
