package org.fediferry.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the followers of a run afterwards, as {@code watch.json} in its folder keeps it.
 *
 * @param format the version of this format
 * @param moved when the followers were sent on their way
 * @param had how many followed the old account before; null where nobody knows
 * @param readings the public numbers, in the order in which they were read
 * @param arrived how many of them have come; null where nobody knows
 * @param sentence the verdict in one sentence
 * @param expectation what is to be expected, or was
 * @param missing who has not come; empty where nobody is missing or the names are hidden
 * @param servers from which servers somebody is missing
 */
public record WatchRecord(
        int format,
        String old,
        String fresh,
        Instant moved,
        @Nullable Long had,
        List<Reading> readings,
        @Nullable Long arrived,
        Verdict verdict,
        String sentence,
        String expectation,
        List<String> missing,
        List<Server> servers) {

    /** The format that this version writes. */
    public static final int FORMAT = 1;

    /** How the move has come out. */
    public enum Verdict {
        /** Too early to tell. */
        @JsonProperty("open")
        OPEN,
        /** Everybody came. */
        @JsonProperty("pass")
        PASS,
        /** Somebody did not. */
        @JsonProperty("partial")
        PARTIAL,
        /** The numbers are hidden. */
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** The followers that both accounts show at one moment; null where that is hidden or could not be read. */
    public record Reading(
            Instant at, @Nullable Long old, @Nullable Long fresh) {}

    /**
     * A server from which somebody is missing.
     *
     * @param followers how many lived there before
     * @param missing how many of them have not come
     * @param state {@code alive}, {@code asleep}, {@code gone} or {@code unknown}
     */
    public record Server(String domain, long followers, long missing, String state) {}
}
