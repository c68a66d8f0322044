package org.fediferry.practice.social;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One labelled row of a profile, with the time at which its link was verified. */
public record ProfileField(
        String name, String value, @Nullable Instant verifiedAt) {

    public ProfileField(String name, String value) {
        this(name, value, null);
    }
}
