package org.fediferry.plan;

import java.util.List;
import org.fediferry.scenario.Problem;
import org.fediferry.step.Action;
import org.fediferry.step.AddEntries;
import org.fediferry.step.Check;
import org.fediferry.step.Click;
import org.fediferry.step.Effect;
import org.fediferry.step.ElementRef;
import org.fediferry.step.FillForms;
import org.fediferry.step.Open;
import org.fediferry.step.Parts;
import org.fediferry.step.Source;

/** Holds the elements of a step against the version that the account's server really has. */
record ElementUse(Account account, List<Problem> problems) {

    /** Reports what this version lacks, and answers the step's effect: at least that of the elements that it acts on. */
    Effect check(Source source, Action action, Effect declared) {
        Pages pages = account.pages();
        Effect effect = declared;
        for (ElementRef reference : Parts.of((Record) action, ElementRef.class)) {
            var element = pages.element(reference);
            if (element.isEmpty()) {
                problems.add(new Problem(
                        source,
                        "there is no \"" + reference.name() + "\" on "
                                + account.software().name() + " "
                                + account.software().version() + ", which @" + account.handle() + " is on",
                        "restrict the step with versions:, or describe the element in "
                                + account.serverType().source().file()));
            } else if (changes(action)) {
                Effect least = element.get().effect().orElse(Effect.READ);
                effect = least.compareTo(effect) > 0 ? least : effect;
            }
        }
        if (action instanceof Open open && pages.layout(open.page().page()).isEmpty()) {
            problems.add(new Problem(
                    source,
                    "there is no page \"" + open.page() + "\" on " + account.software() + ", which @" + account.handle()
                            + " is on",
                    "restrict the step with versions:, or describe the page in "
                            + account.serverType().source().file()));
        }
        return effect;
    }

    private static boolean changes(Action action) {
        return action instanceof Click
                || action instanceof Check
                || action instanceof FillForms
                || action instanceof AddEntries;
    }
}
