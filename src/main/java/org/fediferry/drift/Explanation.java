package org.fediferry.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fediferry.drift.Deviation.What;
import org.fediferry.drift.PageContract.Clause;
import org.fediferry.drift.Search.Found;
import org.fediferry.drift.Search.Match;
import org.fediferry.step.Effect;
import org.jsoup.nodes.Element;

/** Says in words what has become of an element that misses. */
record Explanation(Clause clause, PageView view, Search search) {

    /** Empty where it does not have to be there and nothing is clearly it. */
    Optional<Deviation> missing() {
        if (!clause.isAlways() && (search.remembered(clause).isEmpty() || !clause.kind().isUsed())) {
            return Optional.empty();
        }
        Found found = search.find(clause);
        if (found.match().isPresent()) {
            return Optional.of(explained(found.match().get()));
        }
        return clause.isAlways() ? Optional.of(lost(found.alike())) : Optional.empty();
    }

    private Deviation lost(List<Element> alike) {
        String expected = "expected " + clause.locator().title() + " by "
                + clause.locator().candidates().get(0) + ", found none on " + Words.page(view.document());
        if (!alike.isEmpty()) {
            return new Deviation(
                    clause.name(),
                    What.SEVERAL,
                    expected + "; two elements are equally like it: " + Words.elements(alike));
        }
        String nothing = clause.effect() == Effect.IRREVERSIBLE
                ? "; nothing there agrees with it in everything, and what cannot be undone is never guessed"
                : "; nothing on the page is like it";
        return new Deviation(clause.name(), What.MISSING, expected + nothing);
    }

    private Deviation explained(Match match) {
        Fingerprint before = match.before();
        Fingerprint now = match.now();
        boolean elsewhere = !before.leads().isEmpty()
                && !before.leadsLike(now)
                && !(search.remembered(clause).isEmpty() && isThere(match.element()));
        boolean moved = elsewhere || isInAnotherForm(before, now);
        boolean renamed = search.isSameLanguage()
                && search.remembered(clause).isPresent()
                && !before.label().isEmpty()
                && !before.label().equals(now.label());
        String sure = String.format(
                Locale.ROOT,
                " (%.0f %% alike, the next best %.0f %%)",
                100 * match.likeness(),
                100 * match.next());
        String selector = clause.locator().candidates().get(0);
        String words;
        What what;
        if (moved) {
            what = What.MOVED;
            words = moved(match.element(), before, now);
        } else if (renamed) {
            what = What.RENAMED;
            words = renamed(match.element(), before.label(), now.label());
        } else {
            what = What.HOOK_CHANGED;
            words = called(match.element(), now) + " is still there, " + hooks(before, now);
        }
        return new Deviation(
                clause.name(),
                what,
                words + "; " + selector + " no longer finds it" + sure,
                clause.about() == null
                        ? Selectors.proposal(clause, match, view, search.clauses())
                        : Optional.empty());
    }

    /** The form that it stood in is still there, without it. */
    private boolean isInAnotherForm(Fingerprint before, Fingerprint now) {
        return !before.form().isEmpty()
                && !before.form().equals(now.form())
                && view.document().getElementById(before.form()) != null;
    }

    private boolean isThere(Element element) {
        return clause.element().standing().sendsTo()
                .flatMap(wanted -> Leads.of(element).filter(wanted::admits))
                .isPresent();
    }

    static String moved(Element element, Fingerprint before, Fingerprint now) {
        String here = now.leads().equals(before.leads()) ? now.form() : now.leads();
        String there = now.leads().equals(before.leads()) ? before.form() : before.leads();
        return called(element, now) + " moved into another form (" + (here.isEmpty() ? "no form at all" : here)
                + " instead of " + there + ")";
    }

    static String renamed(Element element, String before, String now) {
        return "the " + noun(element) + " was renamed from " + Words.quoted(before) + " to " + Words.quoted(now);
    }

    /** What it is and what it says: {@code the button "Create alias"}. */
    static String called(Element element, Fingerprint now) {
        return "the " + noun(element)
                + (now.label().isEmpty() ? " " + Words.element(element) : " " + Words.quoted(now.label()));
    }

    private static String hooks(Fingerprint before, Fingerprint now) {
        List<String> changes = new ArrayList<>();
        add(changes, "id", before.id(), now.id());
        add(changes, "name", before.name(), now.name());
        add(changes, "type", before.type(), now.type());
        add(changes, "form's id", before.form(), now.form());
        add(changes, "class", String.join(" ", before.classes()), String.join(" ", now.classes()));
        if (changes.isEmpty()) {
            return "only what stands around it changed";
        }
        return "only its " + String.join(" and its ", changes) + " changed";
    }

    private static void add(List<String> changes, String what, String before, String now) {
        if (!before.isEmpty() && !before.equals(now)) {
            changes.add(what + " (from " + Words.quoted(before) + " to " + Words.quoted(now) + ")");
        }
    }

    private static String noun(Element element) {
        return switch (element.normalName()) {
            case "a" -> "link";
            case "button" -> "button";
            case "select" -> "list";
            case "form" -> "form";
            case "table" -> "table";
            case "input" -> element.is("[type=submit], [type=button]")
                    ? "button"
                    : element.is("[type=radio], [type=checkbox]") ? "box" : "field";
            case "textarea" -> "field";
            default -> "element";
        };
    }
}
