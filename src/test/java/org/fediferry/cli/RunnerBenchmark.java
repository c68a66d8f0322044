package org.fediferry.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.RunRequest;
import org.fediferry.fediverse.Handle;
import org.fediferry.practice.Crowd;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.PracticeSettings;
import org.fediferry.practice.PracticeWorld;

/**
 * The runner beside a hand-written Selenium program that does the same on the same practice server, paired.
 *
 * <p>Prints the times of each pair, the median of their ratio, and where the runner's time went. Run it on a machine that
 * does nothing else: {@code mvn -Pbenchmark verify}.
 */
public final class RunnerBenchmark {

    private static final PrintStream OUT = System.out;

    private RunnerBenchmark() {}

    /** Runs the pairs: 9, or as many as the first argument says. */
    public static void main(String[] arguments) throws Exception {
        int pairs = arguments.length == 0 ? 9 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("fediferry-benchmark");
        double[] ratios = new double[pairs];
        for (int pair = -1; pair < pairs; pair++) {
            Path here = Files.createDirectory(folder.resolve("pair" + (pair + 1)));
            long byHand = byHand(here.resolve("hand"));
            Timed timed = runner(here.resolve("runner"));
            RunRecord record = timed.record();
            long ours = timed.millis();
            if (pair < 0) {
                OUT.println("warm-up done, " + pictures(record) + " pictures each");
            } else {
                ratios[pair] = (double) ours / byHand;
                OUT.printf(
                        Locale.ROOT,
                        "by hand %5d ms   runner %5d ms   ratio %.2f   %s%n",
                        byHand,
                        ours,
                        ratios[pair],
                        record.spent());
            }
        }
        Arrays.sort(ratios);
        OUT.printf(Locale.ROOT, "median ratio of %d pairs: %.2f (at most 1.10 wanted)%n", pairs, ratios[pairs / 2]);
        System.exit(0);
    }

    private static long pictures(RunRecord record) {
        return record.steps().stream().mapToLong(step -> step.pictures().size()).sum();
    }

    private static PracticeWorld world() {
        return PracticeWorld.start(
                PracticeSettings.of("4.5", "harbour.example"),
                PracticeSettings.of("4.5", "lantern.example"),
                Crowd.FULL);
    }

    private static long byHand(Path folder) throws IOException {
        try (PracticeWorld world = world()) {
            long before = System.nanoTime();
            HandWritten.run(world.oldServer(), folder, program("chromium"), program("chromedriver"));
            return Duration.ofNanos(System.nanoTime() - before).toMillis();
        }
    }

    /** A run with the time from the browser's start to its end, report included. */
    private record Timed(RunRecord record, long millis) {}

    private static Timed runner(Path folder) throws Exception {
        try (PracticeWorld world = world()) {
            FediferrySettings settings = FediferrySettings.read(Path.of(""));
            Map<String, AccountSettings> accounts = Map.of("account", account(world.oldServer()));
            Preparation preparation = Preparation.of(
                    Preparation.read(Home.find(), "mastodon/export-lists"), accounts, settings, Map.of());
            Terminal silent =
                    new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false);
            long before = System.nanoTime();
            RunRecord record;
            try (BrowserStart start = BrowserStart.begin(BrowserSettings.DEFAULT)) {
                RunSession session = new RunSession(
                        preparation,
                        start,
                        gate -> false,
                        new PersonAtTerminal(silent, Optional.empty(), Map.of(), false),
                        silent);
                record = session.begin(
                                new RunRequest("mastodon/export-lists", Map.of(), Map.of()), folder, settings.limits())
                        .record();
            }
            return new Timed(
                    record, Duration.ofNanos(System.nanoTime() - before).toMillis());
        }
    }

    private static AccountSettings account(PracticeServer server) {
        PracticeAccount ada = server.account("ada");
        return new AccountSettings(
                "account",
                "mastodon",
                Handle.parse(ada.handle()),
                server.address(),
                ada.email(),
                new SecretSource.Known(Objects.requireNonNull(ada.password())),
                Optional.empty(),
                Optional.empty());
    }

    private static Path program(String name) {
        List<String> looked = new ArrayList<>();
        for (String folder : System.getenv("PATH").split(":", -1)) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                return program;
            }
            looked.add(folder);
        }
        throw new IllegalStateException("no " + name + " in " + looked);
    }
}
