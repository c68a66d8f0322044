package org.fediferry.report;

import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRecord;

/** How a run ended, as people speak of it. */
public enum Verdict {
    DONE("Done", "passed"),
    STOPPED("Stopped", "failed"),
    WAITING("Waiting", "waiting"),
    BROKEN("Broken off", "broken"),
    /** Nobody wrote down how it ended: the machine went off, the process was killed, or it still runs. */
    CUT_OFF("Not finished", "undone");

    private final String word;
    private final String style;

    Verdict(String word, String style) {
        this.word = word;
        this.style = style;
    }

    static Verdict of(RunRecord run) {
        return run.ended() == null && run.outcome() != Outcome.WAITING ? CUT_OFF : of(run.outcome());
    }

    private static Verdict of(Outcome outcome) {
        return switch (outcome) {
            case PASSED, SKIPPED -> DONE;
            case FAILED -> STOPPED;
            case WAITING -> WAITING;
            case BROKEN -> BROKEN;
        };
    }

    /** The verdict in a word or two. */
    public String word() {
        return word;
    }

    /** The state of a step that looks like it. */
    public String style() {
        return style;
    }
}
