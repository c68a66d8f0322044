package org.fediferry.cli;

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
        subcommands = {ThreadsFollowsCommand.class},
        footer = {"", "Examples:", "  fediferry exports threads instagram-ada-2026-11-20-x7k2.zip"})
final class ExportsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to do with them: threads");
    }
}
