package org.fediferry.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;
import org.fediferry.scenario.Suggestions;
import org.fediferry.step.Ask;

/** What is answered on the command line before it is asked. */
final class Answers {

    private Answers() {}

    /** Refuses an answer to what no step of the plan asks. */
    static Map<String, String> checked(Map<String, String> answers, Plan plan) throws Refused {
        Set<String> asked = new TreeSet<>();
        for (PlannedStep step : plan.steps()) {
            if (step.action() instanceof Ask ask) {
                asked.add(ask.into().written());
            }
        }
        for (String name : answers.keySet()) {
            if (!asked.contains(name)) {
                throw new Refused(
                        "the scenario does not ask for \"" + name + "\"",
                        asked.isEmpty() ? "remove --answer: it asks nothing" : Suggestions.among(name, asked));
            }
        }
        return answers;
    }
}
