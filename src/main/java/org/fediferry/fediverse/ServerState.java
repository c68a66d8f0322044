package org.fediferry.fediverse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a server is there, as far as one polite question tells. */
public enum ServerState {
    /** It answered what it runs. */
    ALIVE("answers"),
    /** Its name leads somewhere, and nobody answered there, or only with an error. */
    ASLEEP("does not answer"),
    /** There is no server of that name any more, or it said itself that it is gone. */
    GONE("is gone"),
    /** It was not asked, or answered something that tells neither way. */
    UNKNOWN("is not known");

    private final String words;

    ServerState(String words) {
        this.words = words;
    }

    /** As in "faded.example is gone". */
    public String words() {
        return words;
    }

    /** As files have it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether followers there cannot be expected to move. */
    public boolean isSilent() {
        return this == ASLEEP || this == GONE;
    }

    /** Reads what {@link #written} has written. */
    public static Optional<ServerState> of(String written) {
        return Arrays.stream(values())
                .filter(state -> state.written().equals(written))
                .findFirst();
    }

    /** What a failed question for NodeInfo tells about the server: one that refuses or limits us is there, but says nothing. */
    static ServerState of(LookupFailed failed) {
        return switch (failed.kind()) {
            case UNREACHABLE -> failed.isNameUnknown() ? GONE : ASLEEP;
            case GONE -> GONE;
            case SERVER_ERROR -> ASLEEP;
            case CERTIFICATE_NOT_TRUSTED, NOT_FOUND, NOT_JSON, NOT_PUBLIC, RATE_LIMITED, MALFORMED, INTERRUPTED ->
                UNKNOWN;
        };
    }
}
