package org.fediferry.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.fediverse.WebOptions;
import org.fediferry.practice.PracticeWorld;

/** Does what most commands do at their start, the demo too; the launcher keeps the classes that this loads in an archive. */
final class ArchiveTraining {

    private static final List<List<String>> COMMANDS =
            List.of(List.of("--help"), List.of("validate"), List.of("steps"), List.of("run", "--help"));

    private ArchiveTraining() {}

    /** Runs the commands; what they say does not matter. */
    public static void main(String[] arguments) throws LookupFailed {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        for (List<String> command : COMMANDS) {
            Main.execute(nowhere, nowhere, command.toArray(String[]::new));
        }
        try (PracticeWorld world = PracticeWorld.small("4.6")) {
            var ignored = new PublicWeb(WebOptions.ofVersion(Version.NUMBER))
                    .software(world.oldServer().address());
        }
        System.exit(ExitCode.PASSED);
    }
}
