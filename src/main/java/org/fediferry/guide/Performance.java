package org.fediferry.guide;

import java.nio.file.Path;
import java.util.Map;
import org.fediferry.evidence.RunRecord;
import org.fediferry.plan.Plan;
import org.fediferry.scenario.Library;

/**
 * A run of a scenario, with everything that a guide is made from.
 *
 * @param inputs what the scenario was given
 * @param read what its steps have read, by the number of the flow's use, a slash and the name
 * @param folder the run folder
 */
public record Performance(
        Library library, Plan plan, Map<String, String> inputs, Map<String, String> read, RunRecord run, Path folder) {}
