package org.fediferry.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** What a command answered: its exit code, and what it printed. */
record CommandResult(int code, String out, String err) {

    /** Runs a command in this process. */
    static CommandResult of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new CommandResult(code, out.toString(), err.toString());
    }

    /** The folder of the run, whose report the last line names. */
    Path folder() {
        String line = out.lines().reduce("", (earlier, later) -> later);
        Path report = Path.of(line);
        Path parent = report.getParent();
        if (!report.endsWith("report.html") || parent == null) {
            throw new AssertionError("no report was named; exit code " + code + "\n" + out + err);
        }
        return parent;
    }

    Evidence evidence() {
        return Evidence.in(folder());
    }
}
