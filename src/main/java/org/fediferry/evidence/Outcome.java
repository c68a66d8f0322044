package org.fediferry.evidence;

/** How a step or a run ended. */
public enum Outcome {
    PASSED,
    /** Something was not as it should be; what came after it was not done. */
    FAILED,
    /** There was nothing to do, or an optional step did not work out. */
    SKIPPED,
    /** What is waited for takes longer than the run may last: run it again later. */
    WAITING,
    /** The browser, the disk or Fediferry itself broke. */
    BROKEN
}
