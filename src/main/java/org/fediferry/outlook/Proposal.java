package org.fediferry.outlook;

import java.util.List;
import java.util.Optional;
import org.fediferry.scenario.Scenario;

/**
 * What comes of it, and what to type next.
 *
 * @param journey the scenario that does it; empty where there is none for these two
 * @param configuration lines that config/fediferry.conf lacks for it
 * @param next commands, in their order
 */
public record Proposal(Outlook outlook, Optional<Scenario> journey, List<String> configuration, List<String> next) {

    /** What it is about, in a few words. */
    public String title() {
        return journey.map(Scenario::title)
                .orElse("From " + outlook.from().place().called() + " to "
                        + outlook.to().place().called());
    }
}
