package org.fediferry.guide;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fediferry.drift.PageView;
import org.fediferry.plan.KnownValues;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.ElementRef;
import org.fediferry.step.Locator;
import org.fediferry.step.Soup;
import org.fediferry.step.Text;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** What pages showed to a run, in the words that readers will see, without anybody's name. */
final class Shown {

    private static final int LONGEST = 160;

    /** What a page says to whoever looks at it; anything else that has words may be somebody's post. */
    private static final String NOTICE =
            "[role=alert], [role=status], [class*=flash], [class*=notice], [class*=alert], [class*=message]";

    private static final String HINTS = ".hint, small, [class*=hint], [class*=help]";

    private final Cast cast;
    private final KnownValues known;
    private final KeptSights sights;
    private final UnaryOperator<String> pseudonyms;

    Shown(Cast cast, KnownValues known, KeptSights sights, UnaryOperator<String> pseudonyms) {
        this.cast = cast;
        this.known = known;
        this.sights = sights;
        this.pseudonyms = pseudonyms;
    }

    /** The element on the page on which a step acts. */
    Optional<Element> element(PlannedStep step, ElementRef reference) {
        return locator(step, reference)
                .flatMap(locator -> sights.before(step.role(), step.number())
                        .or(() -> sights.after(step.role(), step.number()))
                        .flatMap(page -> first(page, locator)));
    }

    /** What the page calls it; what the server type calls it where the page was not kept. */
    String label(PlannedStep step, ElementRef reference) {
        String shown = locator(step, reference)
                .flatMap(locator -> sights.before(step.role(), step.number())
                        .flatMap(page -> first(page, locator).map(element -> name(page, element))))
                .orElse("");
        return pseudonyms.apply(
                !shown.isEmpty()
                        ? shown
                        : locator(step, reference).map(Locator::label).orElse(""));
    }

    /** A box is called by its label without the hint that stands in it. */
    private static String name(PageView page, Element element) {
        Element label = element.is("input[type=radio], input[type=checkbox]") ? label(page, element) : null;
        if (label == null || label.selectFirst(HINTS) == null) {
            return page.name(element);
        }
        Element words = label.clone();
        words.select(HINTS).remove();
        return words.text().isBlank() ? page.name(element) : words.text().strip();
    }

    private static @Nullable Element label(PageView page, Element element) {
        Element around = element.closest("label");
        return around != null || element.id().isEmpty()
                ? around
                : page.document().selectFirst("label[for=\"" + element.id() + "\"]");
    }

    /** What an option of a list is called. */
    String option(PlannedStep step, ElementRef list, Text value) {
        String written = step.scope().fill(value, known);
        return element(step, list)
                .flatMap(select -> select.select("option").stream()
                        .filter(option -> option.attr("value").equals(written))
                        .findFirst())
                .map(option -> pseudonyms.apply(option.text()))
                .orElse(written);
    }

    /** The heading of the page that a step has opened; its title where it has none. */
    String heading(PlannedStep step) {
        return sights.after(step.role(), step.number())
                .map(page -> page.document().select("main h1, main h2, h1, h2").stream()
                        .filter(PageView::isVisible)
                        .map(Element::text)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElseGet(() -> page.document().title().replaceFirst("\\s[-–|·]\\s.*", "")))
                .map(pseudonyms)
                .orElse("");
    }

    /** The sentence that an element holds; empty where it is no sentence. */
    String sentence(PlannedStep step, ElementRef reference) {
        return locator(step, reference)
                .flatMap(locator -> sights.after(step.role(), step.number()).flatMap(page -> first(page, locator)))
                .filter(element -> element.closest(NOTICE) != null)
                .map(Element::text)
                .filter(text -> text.length() <= LONGEST && text.indexOf(' ') > 0)
                .map(pseudonyms)
                .orElse("");
    }

    private static Optional<Element> first(PageView page, Locator locator) {
        Elements all = Soup.all(page.document(), locator);
        return all.stream().filter(PageView::isVisible).findFirst().or(() -> Optional.ofNullable(all.first()));
    }

    private Optional<Locator> locator(PlannedStep step, ElementRef reference) {
        Text about = reference.about();
        String said = about == null ? null : step.scope().fill(about, known);
        return step.role().isEmpty()
                ? Optional.empty()
                : cast.account(step.role()).pages().locator(reference, said);
    }
}
