package org.fediferry.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fediferry.step.Ask;
import org.fediferry.step.Fill;
import org.fediferry.step.OpenLink;
import org.fediferry.step.Source;
import org.fediferry.step.Step;
import org.fediferry.step.Text;

/** Secrets: they are typed into fields or opened as a link, and named nowhere else. */
record SecretCheck(Inspection inspection) implements Inspection.Check {

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        Set<String> asked = sites.stream()
                .flatMap(site -> site.written().step() instanceof Ask ask ? Stream.of(ask) : Stream.empty())
                .filter(ask -> Boolean.TRUE.equals(ask.secret()))
                .map(ask -> ask.into().written())
                .collect(Collectors.toSet());
        scenario.inputs()
                .forEach((name, input) -> input.standard()
                        .ifPresent(text -> check(
                                text,
                                scenario,
                                asked,
                                inspection.places().find(text).orElse(input.source()))));
        for (Site site : sites) {
            for (Mentions.Mention<Text> mention : inspection.mentions(site).texts()) {
                if (!isKept(site.written().step(), mention.key())) {
                    check(mention.value(), scenario, asked, mention.source());
                }
            }
        }
    }

    /** Whether a step keeps to itself what stands under this key. */
    private static boolean isKept(Step step, String key) {
        return (step instanceof Fill && key.equals("with")) || (step instanceof OpenLink && key.equals("link"));
    }

    private void check(Text text, Scenario scenario, Set<String> asked, Source source) {
        for (String reference : text.references()) {
            if (asked.contains(reference) || ValueNames.isSecret(reference, scenario)) {
                inspection
                        .problems()
                        .add(
                                source,
                                "the secret \"${" + reference + "}\" would be seen here",
                                "name secrets only in fill: page.element with: ${" + reference + "}"
                                        + (asked.contains(reference) ? " or open-link: ${" + reference + "}" : ""));
            }
        }
    }
}
