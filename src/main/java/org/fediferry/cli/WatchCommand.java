package org.fediferry.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.UnreadableRun;
import org.fediferry.evidence.WatchFile;
import org.fediferry.evidence.WatchRecord;
import org.fediferry.fediverse.Pause;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.fediverse.WebOptions;
import org.fediferry.ledger.Before;
import org.fediferry.ledger.Watch;
import org.fediferry.report.HtmlReport;
import org.fediferry.step.Durations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Watches the followers arrive after a move. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        header = "Watches the followers arrive after a move, and says in the end who did not come.",
        description = {
            "Reads the public numbers of both accounts of a run, one question to each server, and keeps every reading in the"
                    + " folder of the run. It may be ended at any time; the same command goes on.",
            "A day after the move, when everybody has come, or when nothing has changed for 6 hours, it names those who are"
                    + " missing and their servers, as far as the lists of followers are public."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:PASS: everybody has come",
            "1:PARTIAL: somebody has not",
            "2:the run was refused",
            "4:too early to tell, or the numbers are hidden: run it again later"
        },
        footer = {
            "",
            "Examples:",
            "  fediferry watch runs/2026-11-20T103000Z-mastodon-to-mastodon",
            "  fediferry watch runs/2026-11-20T103000Z-mastodon-to-mastodon --once --json"
        })
final class WatchCommand implements Callable<Integer> {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "The folder of the run, or its name.")
    private Path run = Path.of("");

    @Option(names = "--once", description = "Read once, and end.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "10m",
            description = "The pause between two readings, 1m at least; ${DEFAULT-VALUE} without it.")
    private String every = "";

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "1d",
            description = "How long to watch at most; ${DEFAULT-VALUE} without it.")
    private String length = "";

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--json", description = "Print what came of it as JSON, with every reading.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        FediferrySettings settings = config.settings();
        Path folder = Files.isDirectory(run) ? run : settings.runsFolder().resolve(run);
        Before before = before(folder);
        Watch watch = new Watch(folder, before, new PublicFollowers(web(settings, before)), Clock.systemUTC());
        Terminal terminal = Terminal.ofProcess(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        WatchRecord seen = watch(watch, new WatchPrinter(terminal, json), time(every, "--every"));
        Path report = HtmlReport.write(folder);
        if (json) {
            terminal.out().println(WatchFile.json(seen));
        } else {
            new WatchPrinter(terminal, false).end(seen, report);
        }
        return switch (seen.verdict()) {
            case PASS -> ExitCode.PASSED;
            case PARTIAL -> ExitCode.FAILED;
            case OPEN, UNKNOWN -> ExitCode.WAITING;
        };
    }

    private WatchRecord watch(Watch watch, WatchPrinter printer, Duration pause)
            throws IOException, EvidenceLost, Refused, InterruptedException {
        Duration between = pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
        Instant end = Clock.systemUTC().instant().plus(time(length, "--for"));
        WatchRecord seen = watch.look();
        printer.reading(seen);
        while (!once
                && seen.verdict() == WatchRecord.Verdict.OPEN
                && Clock.systemUTC().instant().plus(between).isBefore(end)) {
            Pause.real().of(between);
            seen = watch.look();
            printer.reading(seen);
        }
        return seen;
    }

    private static Before before(Path folder) throws Refused, UnreadableRun, IOException {
        try {
            return Before.of(folder);
        } catch (Before.NothingMoved nothing) {
            throw new Refused(
                    String.valueOf(nothing.getMessage()),
                    "name the folder of a run that has moved followers; status lists those that wait");
        }
    }

    /** The servers are where the run has found them. */
    private static PublicWeb web(FediferrySettings settings, Before before) {
        WebOptions options = Preparation.options(settings, Map.of())
                .withServer(before.oldHandle().domain(), URI.create(before.old().server()))
                .withServer(
                        before.freshHandle().domain(), URI.create(before.fresh().server()));
        return new PublicWeb(options);
    }

    private static Duration time(String written, String option) throws Refused {
        try {
            return Durations.parse(written);
        } catch (IllegalArgumentException wrong) {
            throw new Refused(option + ": " + wrong.getMessage(), "");
        }
    }
}
