package org.fediferry.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is done with files that a server gave out. */
@Command(
        name = "exports",
        mixinStandardHelpOptions = true,
        header = "Makes something of the files that a server gave out.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ExportsDoctorCommand.class,
            ExportsDiffCommand.class,
            ExportsConvertCommand.class,
            ThreadsFollowsCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  fediferry exports doctor following_accounts.csv",
            "  fediferry exports diff old/following_accounts.csv new/following_accounts.csv",
            "  fediferry exports convert following_accounts.csv --to akkoma",
            "  fediferry exports threads instagram-ada-2026-11-20-x7k2.zip"
        })
final class ExportsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to do with them: doctor, diff, convert, threads");
    }

    /** Says that a file could not be read or written, in a person's words. */
    static String unreadable(Path file, IOException disk) {
        return disk instanceof NoSuchFileException missing
                ? "there is no file \"%s\"".formatted(missing.getFile())
                : "%s could not be read or written: %s".formatted(file, disk.getMessage());
    }
}
