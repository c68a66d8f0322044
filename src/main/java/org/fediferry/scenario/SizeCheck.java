package org.fediferry.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.step.FlowRef;
import org.fediferry.step.ForEach;
import org.fediferry.step.Use;
import org.fediferry.step.WrittenStep;

/** Scenarios that become huge when everything that they use is written out. */
record SizeCheck(Inspection inspection) implements Inspection.Check {

    private static final long MOST = 10_000;

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        long size = size(scenario, new HashMap<>());
        if (size > MOST) {
            inspection
                    .problems()
                    .add(
                            scenario.source(),
                            "with everything that it uses this scenario has more than " + MOST + " steps",
                            "split it");
        }
    }

    /** A scenario that is being counted counts nothing: circles are told elsewhere. */
    private long size(Scenario scenario, Map<FlowRef, Long> known) {
        Long counted = known.putIfAbsent(scenario.name(), 0L);
        if (counted != null) {
            return counted;
        }
        long size = size(scenario.steps(), known) + size(scenario.finish(), known);
        known.put(scenario.name(), size);
        return size;
    }

    private long size(List<WrittenStep> steps, Map<FlowRef, Long> known) {
        long size = 0;
        for (WrittenStep written : steps) {
            if (written.step() instanceof Use use) {
                size += inspection
                        .shelf()
                        .scenario(use.flow())
                        .map(flow -> size(flow, known))
                        .orElse(0L);
            } else if (written.step() instanceof ForEach each) {
                size += Math.max(1, each.rows().size()) * size(each.steps(), known);
            } else {
                size++;
            }
            size = Math.min(size, MOST + 1);
        }
        return size;
    }
}
