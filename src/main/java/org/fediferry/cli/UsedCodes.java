package org.fediferry.cli;

import java.io.IOException;
import java.time.Instant;
import org.fediferry.fediverse.Handle;

/**
 * The half minutes whose one-time code was typed, across runs. A server takes one code per half minute, and counts a
 * second one as a wrong attempt.
 */
final class UsedCodes {

    private static final String FOLDER = "codes";

    private final StateFolder state;

    UsedCodes(StateFolder state) {
        this.state = state;
    }

    /** Claims the code that is valid until then; false where it was typed before. On the disk when this returns. */
    boolean claim(Handle account, Instant validUntil) throws IOException {
        String own = StateFolder.nameOf(account) + "-";
        String name = own + validUntil.getEpochSecond();
        if (!state.claim(FOLDER, name)) {
            return false;
        }
        for (String old : state.names(FOLDER)) {
            if (old.startsWith(own) && isBefore(old.substring(own.length()), validUntil)) {
                state.delete(FOLDER, old);
            }
        }
        return true;
    }

    private static boolean isBefore(String seconds, Instant time) {
        return seconds.matches("\\d{1,18}") && Long.parseLong(seconds) < time.getEpochSecond();
    }
}
