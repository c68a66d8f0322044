package org.fediferry.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fediferry.report.Summary;

/** What a command prints when a run has ended. */
final class Ending {

    private static final int WIDTH = 100;

    private Ending() {}

    static void print(RunSession.Result result, boolean json, Terminal terminal) throws IOException {
        for (Summary.Line line : Summary.of(result.record(), result.folder(), WIDTH)) {
            terminal.err().println(styled(line, terminal));
        }
        terminal.err().flush();
        Path answer = json ? result.folder().resolve("run.json") : result.report();
        terminal.out().println(json ? Files.readString(answer) : answer.toString());
        terminal.out().flush();
    }

    private static String styled(Summary.Line line, Terminal terminal) {
        return switch (line.tone()) {
            case GOOD -> terminal.green(line.text());
            case BAD -> terminal.red(line.text());
            default -> line.text();
        };
    }
}
