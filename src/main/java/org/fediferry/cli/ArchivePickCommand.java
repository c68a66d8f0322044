package org.fediferry.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Chooses posts worth posting again. */
@Command(name = "pick", mixinStandardHelpOptions = true, header = "Chooses posts worth posting again.")
final class ArchivePickCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return ExitCode.PASSED;
    }
}
