package org.fediferry.browser;

import java.time.Duration;
import org.fediferry.browser.Elements.Target;
import org.fediferry.browser.Elements.Verb;
import org.fediferry.browser.Poll.Seen;
import org.fediferry.step.Locator;
import org.fediferry.step.Locator.ClickBrings;
import org.fediferry.step.StepFailed;

/** Clicks once, and waits for the page that it brings. */
final class Clicking {

    private final Tab tab;
    private final Elements elements;
    private final Documents documents;
    private final Rules rules;

    Clicking(Tab tab, Elements elements, Documents documents, Rules rules) {
        this.tab = tab;
        this.elements = elements;
        this.documents = documents;
        this.rules = rules;
    }

    void click(Locator locator, Duration limit) throws StepFailed {
        Deadline deadline = Deadline.in(limit);
        Target target = once(locator, deadline);
        if (locator.click() == ClickBrings.PAGE) {
            String expected = "a new page after the click on " + target.name();
            documents.await(target.document(), Verdict.onActing(expected), deadline);
        }
    }

    /** Clicks as soon as the element is ready, and then never again. */
    Target once(Locator locator, Deadline deadline) throws StepFailed {
        return Poll.require(Elements.expected(locator), deadline, () -> {
            Seen<Target> seen = elements.target(locator, Verb.CLICK);
            Target target = seen.value();
            if (target == null) {
                return seen;
            }
            rules.refuseToFollow(target);
            return tab.click(target.element()) ? seen : Seen.notYet(target.name() + " just replaced or covered");
        });
    }
}
