package org.fediferry.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fediferry.step.Effect;
import org.fediferry.step.FlowRef;
import org.fediferry.step.Options;
import org.fediferry.step.Retry;
import org.fediferry.step.Use;
import org.fediferry.step.WrittenStep;

/** Flows with a final step: they are neither tried again, nor optional, nor part of what is done at the end in any case. */
record UseEffectCheck(Inspection inspection) implements Inspection.Check {

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        for (Site site : sites) {
            if (site.written().step() instanceof Use use && isGuarded(site) && isFinal(use.flow(), new HashSet<>())) {
                complain(use, site);
            }
        }
    }

    private void complain(Use use, Site site) {
        Retry retry = site.written().options().retry();
        inspection
                .problems()
                .add(
                        retry == null ? site.source() : inspection.source(retry, site),
                        "\"" + use.flow() + "\" contains a step that cannot be undone",
                        "use it without retry: and optional:, and not in finally:");
    }

    private static boolean isGuarded(Site site) {
        return site.finishing() || site.outwards().map(WrittenStep::options).anyMatch(UseEffectCheck::mayRepeatOrFail);
    }

    private static boolean mayRepeatOrFail(Options options) {
        return options.retry() != null || Boolean.TRUE.equals(options.optional());
    }

    private boolean isFinal(FlowRef name, Set<FlowRef> seen) {
        EffectCheck effects = new EffectCheck(inspection);
        return seen.add(name)
                && inspection.shelf().scenario(name).stream()
                        .flatMap(flow -> Site.of(flow).stream())
                        .anyMatch(site -> effects.effect(site) == Effect.IRREVERSIBLE
                                || (site.written().step() instanceof Use use && isFinal(use.flow(), seen)));
    }
}
