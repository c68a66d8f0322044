package org.fediferry.cli;

import org.fediferry.evidence.RunRecord;
import org.fediferry.report.Summary;

/** What a command prints when a run has ended. */
final class Ending {

    private Ending() {}

    static void print(RunSession.Result result, boolean json, Terminal terminal) {
        RunRecord record = result.record();
        Summary.lines(record).forEach(terminal.err()::println);
        terminal.err().flush();
        if (json) {
            terminal.out().println(record);
        } else {
            terminal.out().println(result.report());
        }
    }
}
