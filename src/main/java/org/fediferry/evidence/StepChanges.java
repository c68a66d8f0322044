package org.fediferry.evidence;

import java.util.List;
import java.util.Map;

/**
 * What a step has left in the run for later steps: what a run that goes on must know of the steps that it does not do again.
 *
 * @param remembered what was read, by the number of the flow's use, a slash and the name
 * @param ended why flows and rows have nothing more to do, by their number
 * @param exports what was collected
 * @param files the SHA-256 of everything that the step has kept, by the path below the run folder
 */
public record StepChanges(
        Map<String, String> remembered,
        Map<Integer, String> ended,
        List<ExportRecord> exports,
        List<TallyRecord> balance,
        List<String> said,
        Map<String, String> files) {}
