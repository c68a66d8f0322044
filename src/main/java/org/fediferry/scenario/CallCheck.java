package org.fediferry.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fediferry.step.CallForRows;
import org.fediferry.step.Effect;
import org.fediferry.step.Name;

/** Calls of an interface for programs: the server type describes each, and the one that is asked can say yes. */
record CallCheck(Inspection inspection) implements Inspection.Check {

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        for (Site site : sites) {
            if (site.written().step() instanceof CallForRows step) {
                inspection.server(site).ifPresent(type -> check(step, site, type));
            }
        }
    }

    private void check(CallForRows step, Site site, ServerType type) {
        Map<String, ApiCall> known = type.api();
        Stream.of(step.call(), step.unless(), step.before())
                .flatMap(Stream::ofNullable)
                .filter(name -> !known.containsKey(name.written()))
                .forEach(name -> add(
                        site,
                        name,
                        type.name() + " describes no call \"" + name + "\"",
                        Suggestions.among(name.written(), known.keySet())));
        checkSending(step, site, type);
        Name unless = step.unless();
        if (unless != null
                && known.containsKey(unless.written())
                && known.get(unless.written()).yes().isEmpty()) {
            add(
                    site,
                    unless,
                    "the call \"" + unless + "\" cannot say yes",
                    "name the key of its answer in the server type: yes: is_following");
        }
    }

    /** Nobody presses a button here: what is sent is said, asked for first, and can be taken back. */
    private void checkSending(CallForRows step, Site site, ServerType type) {
        ApiCall call = type.api().get(step.call().written());
        Effect effect = site.written().options().effect();
        if (effect == Effect.IRREVERSIBLE) {
            add(
                    site,
                    step.call(),
                    "what cannot be undone is not sent by a program",
                    "click it on the page, with confirm:");
        }
        if (call == null || call.method() == ApiCall.Method.GET) {
            return;
        }
        if (effect == null || effect == Effect.READ) {
            add(
                    site,
                    step.call(),
                    "the call \"" + step.call() + "\" sends something, and the step does not say so",
                    "add effect: reversible");
        }
        if (step.unless() == null) {
            add(
                    site,
                    step.call(),
                    "a run that goes on would send \"" + step.call() + "\" again for every row",
                    "add unless: with a call that says for which rows it is done");
        }
    }

    private void add(Site site, Name name, String what, String advice) {
        inspection.problems().add(inspection.source(name, site), what, advice);
    }
}
