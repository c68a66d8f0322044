package org.fediferry.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fediferry.exports.ExportKind;
import org.fediferry.outlook.Collected;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Two accounts that a command is about, without any configuration. */
final class PairOptions {

    @Option(
            names = "--from",
            paramLabel = "@USER@SERVER",
            description = "The account to leave, or only its server; with --to, no configuration is needed.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "@USER@SERVER",
            description = "The account to go to, which need not exist yet, or only its server.")
    private @Nullable String to;

    @Option(
            names = "--exports",
            paramLabel = "FOLDER",
            description =
                    "A folder with files that were exported already, such as exports/old of a run; their entries are"
                            + " counted, and blocked domains held against those that the new server blocks anyway.")
    private @Nullable Path exports;

    boolean isGiven() {
        return from != null || to != null;
    }

    String from() throws Refused {
        return need(from, "--from");
    }

    String to() throws Refused {
        return need(to, "--to");
    }

    private static String need(@Nullable String written, String option) throws Refused {
        if (written == null) {
            throw new Refused(
                    option + " is missing",
                    "give both: --from @you@old.example --to @you@new.example, or only servers");
        }
        return written;
    }

    /** Which files were found, where a folder was named. */
    void sayWhatWasFound(Terminal terminal) throws Refused {
        if (exports == null) {
            return;
        }
        List<String> files = collected().files();
        terminal.err()
                .println(
                        files.isEmpty()
                                ? "exports  " + exports + " has none of the files that are counted: "
                                        + Arrays.stream(ExportKind.values())
                                                .map(ExportKind::fileName)
                                                .collect(Collectors.joining(", "))
                                : "exports  counted " + String.join(", ", files) + " in " + exports);
    }

    /** What has been exported already. */
    Collected collected() throws Refused {
        if (exports == null) {
            return Collected.NOTHING;
        }
        if (!Files.isDirectory(exports)) {
            throw new Refused(
                    "there is no folder \"" + exports + "\"", "name the folder that the exported files are in");
        }
        try {
            return Collected.in(exports);
        } catch (IOException unreadable) {
            throw new Refused(String.valueOf(unreadable.getMessage()), "export the file again");
        }
    }
}
