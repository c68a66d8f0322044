package org.fediferry.guide;

import java.time.LocalDate;

/**
 * When a guide was made, and whether that went well.
 *
 * @param made the day on which the run that it tells was performed
 * @param fediferry the version that made it
 * @param practice whether it was performed on practice servers, which only imitate the software
 * @param problem why it can no longer be relied on: the run failed, or a later check did; empty while it is verified
 */
public record Making(LocalDate made, String fediferry, boolean practice, Words problem) {

    /** Whether everything that the guide says was seen to work. */
    public boolean isVerified() {
        return problem.pieces().isEmpty();
    }

    Making with(Words another) {
        return new Making(made, fediferry, practice, another);
    }

    /** The name of a sentence for guides of its kind. */
    String key(String name) {
        return practice ? name + "-practice" : name;
    }
}
