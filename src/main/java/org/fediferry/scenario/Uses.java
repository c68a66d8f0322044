package org.fediferry.scenario;

import java.util.Map;
import org.fediferry.step.FlowRef;
import org.fediferry.step.ForEach;
import org.fediferry.step.Use;
import org.fediferry.step.WrittenStep;

/** Finds the flows that a scenario uses. */
final class Uses {

    private final Shelf shelf;

    Uses(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Adds the scenario and every flow that it uses, each once. */
    void collect(Scenario scenario, Map<FlowRef, Scenario> found) {
        if (found.putIfAbsent(scenario.name(), scenario) == null) {
            scenario.steps().forEach(step -> collect(step, found));
            scenario.finish().forEach(step -> collect(step, found));
        }
    }

    private void collect(WrittenStep written, Map<FlowRef, Scenario> found) {
        if (written.step() instanceof Use use) {
            shelf.scenario(use.flow()).ifPresent(flow -> collect(flow, found));
        } else if (written.step() instanceof ForEach each) {
            each.steps().forEach(step -> collect(step, found));
        }
    }
}
