package org.fediferry.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a line of the journal tells. */
public enum Event {
    @JsonProperty("run-started")
    RUN_STARTED,
    @JsonProperty("run-resumed")
    RUN_RESUMED,
    @JsonProperty("step-started")
    STEP_STARTED,
    @JsonProperty("step-ended")
    STEP_ENDED,
    /** A run that goes on has looked whether a step happened before it broke off. */
    @JsonProperty("looked")
    LOOKED,
    /** A page of a long list was read; a run that goes on begins behind it. */
    @JsonProperty("page-read")
    PAGE_READ,
    /** The run waits for something that others do. */
    @JsonProperty("waiting")
    WAITING,
    /** The person was asked. */
    @JsonProperty("asked")
    ASKED,
    /** The person has confirmed something that cannot be undone. */
    @JsonProperty("confirmed")
    CONFIRMED,
    /** A line that was cut off when the run before broke was taken out; the run goes on behind it. */
    @JsonProperty("mended")
    MENDED,
    @JsonProperty("run-ended")
    RUN_ENDED
}
