package org.fediferry.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.fediferry.browser.BrowserUnavailable;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.UnreadableRun;
import org.fediferry.fediverse.InvalidAuthority;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.run.CannotResume;
import org.fediferry.run.StillWaiting;
import org.fediferry.scenario.InvalidScenario;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "fediferry",
        mixinStandardHelpOptions = true,
        version = "fediferry " + Version.NUMBER,
        header =
                "Carries a Fediverse account from one server to another by driving the pages a person would click through.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            PlanCommand.class,
            ChooseCommand.class,
            ValidateCommand.class,
            StepsCommand.class,
            PracticeCommand.class,
            StatusCommand.class,
            WatchCommand.class,
            SignInCommand.class,
            SignOutCommand.class,
            ReportCommand.class,
            ExportsCommand.class,
            ArchiveCommand.class,
            CheckCommand.class,
            GuideCommand.class,
            DoctorCommand.class
        },
        footerHeading = "%nTry it without an account:%n  fediferry demo%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:passed",
            "1:a step failed",
            "2:the input was refused",
            "3:broken: browser, disk or a bug",
            "4:waiting, or stopped by Ctrl-C: go on later with run --resume",
            "130:ended at once by a second Ctrl-C; nobody was signed out"
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(out, err, arguments));
    }

    /** Runs one command and answers its exit code. */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        int code = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::failed)
                .execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        PrintWriter err = line.getErr();
        if (failure instanceof Refused || failure instanceof InvalidScenario || failure instanceof InvalidAuthority) {
            err.println(failure.getMessage());
            return ExitCode.REFUSED;
        }
        if (failure instanceof StillWaiting) {
            err.println(failure.getMessage());
            return ExitCode.WAITING;
        }
        if (failure instanceof UnreadableRun || failure instanceof CannotResume) {
            err.println(failure.getMessage());
            return ExitCode.REFUSED;
        }
        if (failure instanceof LookupFailed) {
            err.println(failure.getMessage());
            return ExitCode.FAILED;
        }
        if (failure instanceof BrowserUnavailable missing) {
            err.println(missing.getMessage());
            missing.tried().forEach(tried -> err.println("  looked at: " + tried));
            err.println("  " + missing.remedy());
            return ExitCode.BROKEN;
        }
        if (failure instanceof EvidenceLost) {
            err.println(failure.getMessage());
            err.println("  make room, or name another folder for runs (run.folder in config/fediferry.conf)");
            return ExitCode.BROKEN;
        }
        err.println("internal error: " + failure);
        err.println("  this is a bug in Fediferry; please report it with what stands below");
        failure.printStackTrace(err);
        return ExitCode.BROKEN;
    }
}
