package org.fediferry.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fediferry.evidence.Journal;
import org.fediferry.evidence.JournalProblem;
import org.fediferry.report.HtmlReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report of a run again, or holds its journal against itself. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        header = "Writes the report of a run anew from its folder, or verifies the run's journal.",
        footer = {"", "Examples:", "  fediferry report runs/2026-11-20T103000Z-mastodon-to-mastodon"})
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "The folder of the run.")
    private Path run = Path.of("");

    @Option(
            names = "--verify",
            description =
                    "Instead, see whether any line of the journal, or any file that it names, was changed or removed.")
    private boolean verify;

    @Override
    public Integer call() throws Exception {
        if (!verify) {
            spec.commandLine().getOut().println(HtmlReport.write(run));
            return ExitCode.PASSED;
        }
        List<JournalProblem> problems = Journal.verify(run.resolve(Journal.NAME));
        problems.forEach(problem -> spec.commandLine().getErr().println(problem));
        if (problems.isEmpty()) {
            spec.commandLine()
                    .getOut()
                    .println("every line of the journal, and every file that it names, is as it was written");
        }
        return problems.isEmpty() ? ExitCode.PASSED : ExitCode.FAILED;
    }
}
