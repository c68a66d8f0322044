package org.fediferry.browser;

import java.util.List;

/**
 * Something on a page that keeps people out: what one accessibility rule complains of.
 *
 * @param rule axe-core's name of the rule
 * @param impact minor, moderate, serious or critical
 * @param count how many elements it is about
 * @param targets selectors of the first of them
 */
public record Barrier(String rule, String impact, String help, int count, List<String> targets) {}
