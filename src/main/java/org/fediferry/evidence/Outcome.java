package org.fediferry.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a step or a run ended. */
public enum Outcome {
    @JsonProperty("passed")
    PASSED,
    /** Something was not as it should be; what came after it was not done. */
    @JsonProperty("failed")
    FAILED,
    /** There was nothing to do, or an optional step did not work out. */
    @JsonProperty("skipped")
    SKIPPED,
    /** What is waited for takes longer than the run may last: it goes on later. */
    @JsonProperty("waiting")
    WAITING,
    /** The browser, the disk or Fediferry itself broke. */
    @JsonProperty("broken")
    BROKEN
}
