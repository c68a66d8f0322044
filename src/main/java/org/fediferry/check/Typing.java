package org.fediferry.check;

import java.util.LinkedHashSet;
import java.util.Set;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.Scenario;
import org.fediferry.step.Fill;

/** Where flows type something. */
final class Typing {

    private Typing() {}

    /** The pages on which a scenario itself types something. */
    static Set<String> pages(Library library) {
        Scenario scenario = library.scenario();
        Set<String> pages = new LinkedHashSet<>();
        scenario.steps().forEach(step -> {
            if (step.step() instanceof Fill fill) {
                pages.add(fill.element().page());
            }
        });
        return pages;
    }
}
