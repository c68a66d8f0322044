package org.fediferry.cli;

import org.fediferry.evidence.Outcome;

/** What the exit code of a command says. */
final class ExitCode {

    static final int PASSED = 0;
    static final int FAILED = 1;
    static final int REFUSED = 2;
    static final int BROKEN = 3;
    static final int WAITING = 4;
    /** What shells answer for a command that Ctrl-C has ended. */
    static final int STOPPED = 130;

    private ExitCode() {}

    static int of(Outcome outcome) {
        return switch (outcome) {
            case PASSED, SKIPPED -> PASSED;
            case FAILED -> FAILED;
            case BROKEN -> BROKEN;
            case WAITING -> WAITING;
        };
    }
}
