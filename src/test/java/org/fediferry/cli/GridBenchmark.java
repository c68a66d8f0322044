package org.fediferry.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fediferry.browser.Grid;

/**
 * Checks pages of 20 practice servers on 1, 2 and 4 sessions side by side, on this machine and through a Selenium Grid of two
 * nodes on it: seconds, speed-up, and the memory that the browsers take for each session.
 *
 * <p>Arguments: how many servers, and the groups of pages. It asserts nothing.
 */
public final class GridBenchmark {

    private static final PrintStream OUT = System.out;
    private static final List<Integer> SESSIONS = List.of(1, 2, 4);
    private static final List<String> VERSIONS = List.of("4.6", "4.5", "4.2", "4.0");

    private GridBenchmark() {}

    public static void main(String... arguments) throws IOException {
        int servers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        String groups = arguments.length > 1 ? arguments[1] : "sign-in,export,imports,aliases";
        OUT.printf("%d servers, pages: %s%n", servers, groups);
        try (Fleet fleet = fleet(servers)) {
            double first = 0;
            for (int sessions : SESSIONS) {
                first = print("this machine", first, once(fleet, groups, sessions, GridBenchmark::local), sessions);
            }
        }
        try (Grid grid = Grid.start(2, 2);
                Fleet fleet = fleet(servers)) {
            fleet.set("fediferry.browser.grid = \"" + grid.address() + "\"");
            double first = 0;
            for (int sessions : SESSIONS) {
                first = print("Selenium Grid", first, once(fleet, groups, sessions, grid::browsers), sessions);
            }
        }
        System.exit(0);
    }

    private static Fleet fleet(int servers) {
        Fleet fleet = Fleet.of();
        for (int i = 0; i < servers; i++) {
            fleet.add("server" + i, VERSIONS.get(i % VERSIONS.size()));
        }
        return fleet;
    }

    /** How long a check took, how it ended, and the most memory that its browsers took in MiB. */
    private record Checked(double seconds, int code, long memory) {}

    private static double print(String where, double first, Checked checked, int sessions) {
        double reference = first == 0 ? checked.seconds() : first;
        OUT.printf(
                Locale.ROOT,
                "%-14s %d sessions: %6.1f s, %.2f times as fast as 1, %4d MiB for each session, exit code %d%n",
                where,
                sessions,
                checked.seconds(),
                reference / checked.seconds(),
                checked.memory() / sessions,
                checked.code());
        return reference;
    }

    private static Checked once(Fleet fleet, String groups, int sessions, Supplier<Stream<ProcessHandle>> browsers) {
        AtomicLong most = new AtomicLong();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        var ignored = watch.scheduleWithFixedDelay(
                () -> most.accumulateAndGet(memory(browsers.get()), Math::max), 500, 500, TimeUnit.MILLISECONDS);
        long before = System.nanoTime();
        CommandResult result = fleet.check("mastodon", "--groups", groups, "--sessions", String.valueOf(sessions));
        double seconds = Duration.ofNanos(System.nanoTime() - before).toMillis() / 1000.0;
        watch.shutdownNow();
        if (result.code() != ExitCode.PASSED) {
            OUT.println(result.err() + result.out());
        }
        return new Checked(seconds, result.code(), most.get());
    }

    private static Stream<ProcessHandle> local() {
        return ProcessHandle.current().descendants();
    }

    /** In MiB, with what processes share counted once: their proportional shares are summed. */
    private static long memory(Stream<ProcessHandle> processes) {
        return processes.mapToLong(GridBenchmark::share).sum() / 1024;
    }

    private static long share(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
