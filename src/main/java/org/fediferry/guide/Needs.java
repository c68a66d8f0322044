package org.fediferry.guide;

import java.util.ArrayList;
import java.util.List;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;
import org.fediferry.scenario.Scenario;
import org.fediferry.step.Fill;
import org.fediferry.step.HandOff;

/** What a reader has to have before they begin. */
final class Needs {

    private final Cast cast;
    private final Sentences sentences;

    Needs(Cast cast, Sentences sentences) {
        this.cast = cast;
        this.sentences = sentences;
    }

    List<Words> of(Plan plan) {
        List<Words> needs = new ArrayList<>();
        for (String role : plan.accounts().keySet()) {
            boolean password = plan.steps().stream()
                    .filter(step -> step.role().equals(role))
                    .anyMatch(Needs::typesPassword);
            Words who = Words.of(Cast.who(role, sentences));
            Words where = Words.of(cast.software(role));
            needs.add(sentences.say(password ? "need.password" : "need.account", who, where));
        }
        if (plan.steps().stream().anyMatch(step -> step.action() instanceof HandOff)) {
            needs.add(sentences.say("need.person"));
        }
        return List.copyOf(needs);
    }

    private static boolean typesPassword(PlannedStep step) {
        return step.action() instanceof Fill fill && fill.with().references().contains(Scenario.ACCOUNT + ".password");
    }
}
