package org.fediferry.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the balance.
 *
 * @param what {@code followers}, {@code follows}, …
 * @param had how many there were; null where nobody knows
 * @param arrived how many are at the new place; null where nobody knows
 * @param stayed who or what did not come, as far as that is known
 * @param note why, or what to do about it; may be empty
 */
public record TallyRecord(
        String what, @Nullable Long had, @Nullable Long arrived, List<String> stayed, String note) {}
