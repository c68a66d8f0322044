package org.fediferry.step;

/** A step that could not be done: what was expected, what was found, and what the person can do. */
public final class StepFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String found;
    private final String advice;
    private final Cause cause;

    /** What kind of trouble it was; decides the exit code and whether another try makes sense. */
    public enum Cause {
        /** The page or the server is not as the scenario says. */
        MISMATCH,
        /** The server refused: a wrong password, too many requests, a validation error. */
        REFUSED,
        /** A server error: after it nobody knows whether the step happened. */
        SERVER_ERROR,
        /** What is waited for has not come within its limit, but may still come. */
        LATE,
        /** The browser, the driver or the disk broke. */
        BROKEN,
        /** Somebody stopped the run. */
        STOPPED;

        /** Whether another try of the same may succeed. */
        public boolean mayPass() {
            return this == MISMATCH || this == REFUSED || this == LATE;
        }
    }

    /** A mismatch between what the scenario says and what is there. */
    public StepFailed(String expected, String found, String advice) {
        this(Cause.MISMATCH, expected, found, advice);
    }

    /** A failure of the given cause; an empty {@code advice} means that there is none. */
    public StepFailed(Cause cause, String expected, String found, String advice) {
        super("expected " + expected + ", found " + found);
        this.cause = cause;
        this.expected = expected;
        this.found = found;
        this.advice = advice;
    }

    /** What kind of trouble it was. */
    public Cause kind() {
        return cause;
    }

    /** What the step needed. */
    public String expected() {
        return expected;
    }

    /** What was there instead. */
    public String found() {
        return found;
    }

    /** What the person can do; empty where there is nothing to say. */
    public String advice() {
        return advice;
    }
}
