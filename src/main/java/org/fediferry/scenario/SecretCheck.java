package org.fediferry.scenario;

import java.util.List;
import org.fediferry.step.Fill;
import org.fediferry.step.Source;
import org.fediferry.step.Text;

/** Secrets: they are typed into fields and named nowhere else. */
record SecretCheck(Inspection inspection) implements Inspection.Check {

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        scenario.inputs()
                .forEach((name, input) -> input.standard()
                        .ifPresent(text -> check(
                                text, scenario, inspection.places().find(text).orElse(input.source()))));
        for (Site site : sites) {
            for (Mentions.Mention<Text> mention : inspection.mentions(site).texts()) {
                boolean typed =
                        site.written().step() instanceof Fill && mention.key().equals("with");
                if (!typed) {
                    check(mention.value(), scenario, mention.source());
                }
            }
        }
    }

    private void check(Text text, Scenario scenario, Source source) {
        for (String reference : text.references()) {
            if (ValueNames.isSecret(reference, scenario)) {
                inspection
                        .problems()
                        .add(
                                source,
                                "the secret \"${" + reference + "}\" would be seen here",
                                "name secrets only in fill: page.element with: ${" + reference + "}");
            }
        }
    }
}
