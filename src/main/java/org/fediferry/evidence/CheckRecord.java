package org.fediferry.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a check found, as {@code check.json} in its folder keeps it.
 *
 * @param format the version of this format
 * @param fediferry the version that has checked
 * @param cases in the order in which they ended
 */
public record CheckRecord(int format, String fediferry, Instant started, Duration took, List<CheckedCase> cases) {

    /** The format that this version writes. */
    public static final int FORMAT = 1;

    /** Keeps its own copy of the cases. */
    public CheckRecord {
        cases = List.copyOf(cases);
    }
}
