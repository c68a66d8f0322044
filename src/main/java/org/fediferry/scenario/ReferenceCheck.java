package org.fediferry.scenario;

import java.util.List;
import java.util.Set;
import org.fediferry.step.Source;
import org.fediferry.step.Text;
import org.fediferry.step.Use;

/** References: each <code>${…}</code> names something that is known at its place. */
record ReferenceCheck(Inspection inspection) implements Inspection.Check {

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        if (scenario.roles().isEmpty()) {
            return;
        }
        ValueNames names = new ValueNames(scenario, inspection.shelf());
        scenario.inputs()
                .forEach((name, input) -> input.standard().ifPresent(text -> {
                    Source source = inspection.places().find(text).orElse(input.source());
                    for (String reference : text.references()) {
                        if (!names.knows(reference)) {
                            complain(reference, source, names.suggest(reference, Set.of()));
                        }
                    }
                    new InputValueCheck(inspection.problems()).check(input.type(), text, scenario, source);
                }));
        scenario.inputs().values().forEach(input -> checkWords(input, scenario));
        for (Site site : sites) {
            for (Mentions.Mention<Text> mention : inspection.mentions(site).texts()) {
                check(mention, site, names);
            }
            names.learn(site.written().step());
        }
    }

    private void checkWords(Input input, Scenario scenario) {
        input.wordsOf()
                .filter(name -> !scenario.inputs().containsKey(name))
                .ifPresent(name -> inspection
                        .problems()
                        .add(
                                input.source(),
                                "words-of: there is no input \"" + name + "\"",
                                Suggestions.among(name, scenario.inputs().keySet())));
    }

    private void check(Mentions.Mention<Text> mention, Site site, ValueNames names) {
        boolean given = site.written().step() instanceof Use && mention.key().equals("with");
        for (String reference : mention.value().references()) {
            if (!names.knows(reference, site)) {
                complain(reference, mention.source(), names.suggest(reference, ValueNames.columns(site)));
            } else if (!given && InputValueCheck.isExports(reference, site.scenario())) {
                inspection
                        .problems()
                        .add(
                                mention.source(),
                                "\"${" + reference + "}\" stands for all exports at once",
                                "name one of them: ${" + reference + ".KIND}, with a kind in place of KIND");
            }
        }
    }

    private void complain(String reference, Source source, String advice) {
        inspection.problems().add(source, "nothing is called \"${" + reference + "}\" here", advice);
    }
}
