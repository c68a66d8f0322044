package org.fediferry.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fediferry.step.CallForRows;
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

    private void add(Site site, Name name, String what, String advice) {
        inspection.problems().add(inspection.source(name, site), what, advice);
    }
}
