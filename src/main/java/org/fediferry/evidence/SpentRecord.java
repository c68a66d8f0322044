package org.fediferry.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * How the time of a run was spent.
 *
 * @param browserStart until the browser was ready
 * @param acting clicking, typing, looking
 * @param serverWait waiting for documents and downloads
 * @param publicWait waiting for what is public, and pauses
 * @param pictures taking screenshots
 * @param own everything else: journal, files, checking
 */
public record SpentRecord(
        @JsonProperty("browserStartMillis") Duration browserStart,
        @JsonProperty("actingMillis") Duration acting,
        @JsonProperty("serverWaitMillis") Duration serverWait,
        @JsonProperty("publicWaitMillis") Duration publicWait,
        @JsonProperty("picturesMillis") Duration pictures,
        @JsonProperty("ownMillis") Duration own) {

    /** No time at all. */
    public static final SpentRecord NONE =
            new SpentRecord(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
}
