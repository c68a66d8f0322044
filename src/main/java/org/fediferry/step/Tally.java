package org.fediferry.step;

import java.util.List;

/**
 * One line of the balance.
 *
 * @param what {@code followers}, {@code follows}, …
 * @param had how many there were, -1 where nobody knows
 * @param arrived how many are at the new place, -1 where nobody knows
 * @param stayed who or what did not come, as far as that is known
 * @param note why, or what to do about it; may be empty
 */
public record Tally(String what, long had, long arrived, List<String> stayed, String note) {}
