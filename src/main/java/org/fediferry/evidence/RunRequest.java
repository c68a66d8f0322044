package org.fediferry.evidence;

import java.util.Map;

/**
 * What somebody has asked for with a run, so that it can go on without being asked again.
 *
 * @param scenario the scenario as it was named
 * @param accounts which account of the configuration plays a role, as far as that was said
 * @param inputs the values of the scenario's inputs
 */
public record RunRequest(String scenario, Map<String, String> accounts, Map<String, String> inputs) {}
