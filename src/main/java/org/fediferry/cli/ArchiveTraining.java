package org.fediferry.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/** Does what most commands do at their start; the launcher keeps the classes that this loads in an archive. */
final class ArchiveTraining {

    private static final List<List<String>> COMMANDS =
            List.of(List.of("--help"), List.of("validate"), List.of("steps"), List.of("run", "--help"));

    private ArchiveTraining() {}

    /** Runs the commands; what they say does not matter. */
    public static void main(String[] arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        for (List<String> command : COMMANDS) {
            Main.execute(nowhere, nowhere, command.toArray(String[]::new));
        }
        System.exit(ExitCode.PASSED);
    }
}
