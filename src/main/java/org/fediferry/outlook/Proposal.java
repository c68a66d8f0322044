package org.fediferry.outlook;

import java.util.List;
import java.util.Optional;
import org.fediferry.scenario.Scenario;

/**
 * What comes of it, and what to type next.
 *
 * @param journey the scenario that does it; empty where there is none for these two
 * @param file the configuration
 * @param configuration lines that it lacks for the commands
 * @param next commands, in their order
 */
public record Proposal(
        Outlook outlook, Optional<Scenario> journey, String file, List<String> configuration, List<String> next) {

    /** What it is about, in a few words. */
    public String title() {
        return journey.map(Scenario::title)
                .orElse("From " + outlook.from().place().called() + " to "
                        + outlook.to().place().called());
    }

    /** What to do with the lines of the configuration. */
    public String putInto() {
        return putInto(file, configuration);
    }

    /** What to do with lines that a configuration lacks. */
    public static String putInto(String file, List<String> configuration) {
        boolean email = configuration.stream().anyMatch(line -> line.contains("email ="));
        return "Put into " + file + (email ? ", with the e-mail address that you sign in with:" : ":");
    }

    /** What the journey is about, or what to do without one. */
    public String about() {
        return journey.map(Scenario::about)
                .orElse("Fediferry has no journey for these two. What is said above to go by file or by hand, you do"
                        + " yourself; the flows of each server type do parts of it."
                        + (outlook.command().isPresent()
                                ? " The first command makes the file of the accounts you follow; import it on "
                                        + outlook.to().place().name() + " yourself."
                                : ""));
    }
}
