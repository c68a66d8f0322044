package org.fediferry.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is done with the archive of an account. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        header = "Checks the archive of an account, shows it as pages, or picks posts from it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ArchiveVerifyCommand.class, ArchiveViewCommand.class, ArchivePickCommand.class},
        footer = {
            "",
            "Examples:",
            "  fediferry archive verify archive-20261120103000-5f0c.zip",
            "  fediferry archive view archive-20261120103000-5f0c.zip --open",
            "  fediferry archive pick archive-20261120103000-5f0c.zip --most-replied 5 --out posts.yaml"
        })
final class ArchiveCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to do with it: verify, view or pick");
    }
}
