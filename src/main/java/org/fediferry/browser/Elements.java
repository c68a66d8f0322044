package org.fediferry.browser;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fediferry.browser.Poll.Seen;
import org.fediferry.step.Finding;
import org.fediferry.step.Forbidden;
import org.fediferry.step.Locator;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;
import org.openqa.selenium.WebElement;

/** Finds elements: all candidates of all locators in one command. */
final class Elements {

    private final Tab tab;
    private final Forbidden forbidden;

    Elements(Tab tab, Forbidden forbidden) {
        this.tab = tab;
        this.forbidden = forbidden;
    }

    /** What is to be done to an element; an element is only ready if this can be done to it. */
    enum Verb {
        CLICK,
        FILL,
        CHOOSE,
        TICK,
        UPLOAD
    }

    /** One element that is ready, and what it said about itself. */
    record Target(WebElement element, Answer about) {

        String name() {
            return about.text("name");
        }

        /** The identity of the document that it is in. */
        double document() {
            return about.number("identity");
        }
    }

    /** Looks once for one element, visible, enabled, at rest and not covered; refuses what must never be touched. */
    Seen<Target> target(Locator locator, Verb verb) throws StepFailed {
        Answer answer =
                tab.ask(Script.TARGET, map(locator), verb.name().toLowerCase(Locale.ROOT), forbidden.elements());
        if (answer.is("forbidden")) {
            throw Rules.refusal(answer.text("name") + " is in a part of the page that is never touched");
        }
        WebElement element = answer.element();
        return element == null
                ? Seen.notYet(Printable.line(answer.text("found")))
                : Seen.here(new Target(element, answer));
    }

    static String expected(Locator locator) {
        return "one visible " + locator.title();
    }

    Page.First look(List<Locator> locators) throws StepFailed {
        Answer answer =
                tab.evaluate(Script.LOOK, locators.stream().map(Elements::map).toList());
        int index = (int) answer.number("index");
        String found = Printable.line(answer.text("found"));
        if (index >= 0) {
            return new Page.First(index, Finding.met(wanted(List.of(locators.get(index))), found));
        }
        return new Page.First(-1, Finding.missed(wanted(locators), found));
    }

    static String wanted(List<Locator> locators) {
        return "a visible "
                + String.join(" or ", locators.stream().map(Locator::title).toList());
    }

    static Map<String, Object> map(Locator locator) {
        return Map.of(
                "candidates", locator.candidates(),
                "containing", Objects.requireNonNullElse(locator.containing(), ""),
                "whole", locator.whole());
    }
}
