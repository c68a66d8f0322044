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
        Set<String> secret = new TreeSet<>();
        for (PlannedStep step : plan.steps()) {
            if (step.action() instanceof Ask ask) {
                (ask.isSecret() ? secret : asked).add(ask.into().written());
            }
        }
        for (String name : answers.keySet()) {
            if (secret.contains(name)) {
                throw new Refused(
                        "the answer for \"" + name + "\" is a secret, and command lines are public",
                        "answer at the terminal, or in the environment: " + PersonAtTerminal.variable(name));
            }
            if (!asked.contains(name)) {
                throw new Refused(
                        "the scenario does not ask for \"" + name + "\"",
                        asked.isEmpty() ? "remove --answer: it asks nothing" : Suggestions.among(name, asked));
            }
        }
        return answers;
    }
}
