package org.fediferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fediferry.exports.FederationSurvey;
import org.fediferry.exports.ThreadsExport;
import org.fediferry.exports.ThreadsFollow;
import org.fediferry.exports.UnreadableExport;
import org.fediferry.fediverse.FederationCheck.Federation;
import org.fediferry.fediverse.Handle;
import org.fediferry.step.Durations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a file of follows for Mastodon from the export of a Threads profile. */
@Command(
        name = "threads",
        mixinStandardHelpOptions = true,
        header = "Makes a file of follows for Mastodon from the ZIP that Threads or Instagram gave out.",
        description = {
            "Of the profiles that you follow on Threads, those that share with the Fediverse can be followed from Mastodon."
                    + " Each is looked up in public on threads.net, slowly. What was answered is kept beside the file, so"
                    + " that the same command goes on where it stopped; nobody is asked for twice.",
            "Import the file in Mastodon under Preferences, Import and export, as \"Following list\" with \"Merge\"."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everybody has been looked up",
            "2:the ZIP was refused",
            "4:some could not be looked up: run it again later"
        },
        footer = {
            "",
            "Examples:",
            "  fediferry exports threads instagram-ada-2026-11-20-x7k2.zip",
            "  fediferry exports threads instagram-ada-2026-11-20-x7k2.zip --into threads/following_accounts.csv"
        })
final class ThreadsFollowsCommand implements Callable<Integer> {
    private static final int LINE_EVERY = 50;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ZIP", description = "The file that you have downloaded.")
    private Path zip = Path.of("");

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "The file to write; without it ${DEFAULT-VALUE} in this folder.")
    private Path into = Path.of("following_accounts.csv");

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--json", description = "Print the outcome as JSON, with every profile by name.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        FediferrySettings settings = config.settings();
        Terminal terminal = Terminal.ofProcess(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        try {
            ThreadsExport export = ThreadsExport.read(zip);
            Path file = into.toAbsolutePath();
            Path folder = file.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new Refused("there is no folder \"" + folder + "\"", "make it, or name another: --into FILE");
            }
            FederationSurvey survey = FederationSurvey.into(
                    file, Preparation.web(settings, Map.of()), FederationSurvey.Asking.every(settings.pauseBetween()));
            List<Handle> handles =
                    export.follows().stream().map(ThreadsFollow::handle).toList();
            announce(handles.size(), settings.pauseBetween(), terminal);
            FederationSurvey.Result result =
                    survey.ask(handles, (done, total, handle) -> progress(terminal, done, total, handle));
            print(export, result, terminal);
            return result.of(Federation.UNKNOWN).isEmpty() ? ExitCode.PASSED : ExitCode.WAITING;
        } catch (UnreadableExport refused) {
            throw new Refused(String.valueOf(refused.getMessage()), refused.advice());
        } catch (IOException disk) {
            throw new Refused(into + " cannot be written: " + disk.getMessage(), "name another file: --into FILE");
        }
    }

    private static void announce(int profiles, Duration pause, Terminal terminal) {
        Duration least = pause.multipliedBy(profiles);
        terminal.err()
                .println("%,d profiles to look up on threads.net, in about %s at least"
                        .formatted(profiles, Durations.print(least)));
        terminal.err().flush();
    }

    private static void progress(Terminal terminal, int done, int total, Handle handle) {
        if (terminal.live()) {
            terminal.err().print("\r\u001b[2K  %,d of %,d  @%s".formatted(done, total, handle));
        } else if (done % LINE_EVERY == 0) {
            terminal.err().println("  %,d of %,d".formatted(done, total));
        }
        terminal.err().flush();
    }

    private void print(ThreadsExport export, FederationSurvey.Result result, Terminal terminal) {
        PrintWriter err = terminal.err();
        if (terminal.live()) {
            err.print("\r\u001b[2K");
        }
        int unknown = result.of(Federation.UNKNOWN).size();
        if (!result.stoppedBy().isEmpty()) {
            err.println("stopped early: " + result.stoppedBy());
        }
        if (unknown > 0) {
            err.println("go on later with the same command; nobody is asked for twice");
        }
        err.flush();
        if (json) {
            terminal.out().println(JsonOutput.of(asMap(export, result)));
            return;
        }
        terminal.out()
                .println("%,6d share with the Fediverse: %s"
                        .formatted(result.of(Federation.YES).size(), into));
        terminal.out()
                .println("%,6d do not; from Mastodon nobody can follow them"
                        .formatted(result.of(Federation.NO).size()));
        if (unknown > 0) {
            terminal.out().println("%,6d could not be looked up so far".formatted(unknown));
        }
        if (export.unnamed() > 0) {
            terminal.out().println("%,6d entries of the export name nobody".formatted(export.unnamed()));
        }
    }

    private Map<String, Object> asMap(ThreadsExport export, FederationSurvey.Result result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", into.toString());
        map.put("federate", profiles(export, result, Federation.YES));
        map.put("do-not", profiles(export, result, Federation.NO));
        map.put("unknown", profiles(export, result, Federation.UNKNOWN));
        map.put("unnamed", export.unnamed());
        map.put("stopped-by", result.stoppedBy());
        return map;
    }

    private static List<Map<String, String>> profiles(
            ThreadsExport export, FederationSurvey.Result result, Federation wanted) {
        return export.follows().stream()
                .filter(follow -> result.answers().get(follow.handle()) == wanted)
                .map(follow -> Map.of("handle", follow.handle().acct(), "name", follow.name()))
                .toList();
    }
}
