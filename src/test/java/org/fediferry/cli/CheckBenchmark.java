package org.fediferry.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Twenty practice servers, checked with 1, 2 and 4 sessions side by side: how much faster it gets, and what a session costs.
 *
 * <p>Run it on a machine that does nothing else; more sessions than processors gain little.
 */
public final class CheckBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int SERVERS = 20;
    private static final List<String> VERSIONS = List.of("4.0", "4.2", "4.5", "4.6");
    private static final Pattern RESIDENT = Pattern.compile("Pss:\\s+(\\d+) kB");

    private CheckBenchmark() {}

    /** Checks with as many sessions as the arguments say, without any with 1, 2 and 4. */
    public static void main(String[] arguments) {
        List<String> sessions = arguments.length == 0 ? List.of("1", "2", "4") : List.of(arguments);
        try (Fleet fleet = Fleet.of()) {
            for (int number = 1; number <= SERVERS; number++) {
                fleet.add("server" + number, VERSIONS.get(number % VERSIONS.size()));
            }
            var ignored = measure(fleet, "1", "session,door");
            double alone = 0;
            for (String each : sessions) {
                Measured measured = measure(fleet, each, "contract");
                alone = alone == 0 ? measured.seconds() : alone;
                OUT.printf(
                        Locale.ROOT,
                        "%s sessions: %d servers in %.1f s, %.2f times as fast; browsers %d MiB at most, %d MiB per session; exit code %d%n",
                        each,
                        SERVERS,
                        measured.seconds(),
                        alone / measured.seconds(),
                        measured.mebibytes(),
                        measured.mebibytes() / Integer.parseInt(each),
                        measured.code());
            }
        }
        System.exit(0);
    }

    private record Measured(double seconds, long mebibytes, int code) {}

    private static Measured measure(Fleet fleet, String sessions, String groups) {
        AtomicLong most = new AtomicLong();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        try {
            var ignored = watch.scheduleWithFixedDelay(
                    () -> most.accumulateAndGet(memory(), Math::max), 500, 500, TimeUnit.MILLISECONDS);
            long before = System.nanoTime();
            CommandResult result = fleet.check("mastodon", "--sessions", sessions, "--groups", groups);
            return new Measured(
                    Duration.ofNanos(System.nanoTime() - before).toMillis() / 1000.0, most.get(), result.code());
        } finally {
            watch.shutdownNow();
        }
    }

    /** What the browsers and drivers of this process hold, each page that several share counted in parts. */
    private static long memory() {
        return Processes.browsers(ProcessHandle.current().descendants())
                        .mapToLong(process -> kibibytes(process.pid()).orElse(0L))
                        .sum()
                / 1024;
    }

    private static Optional<Long> kibibytes(long process) {
        try {
            Matcher matcher = RESIDENT.matcher(Files.readString(Path.of("/proc", "" + process, "smaps_rollup")));
            return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
        } catch (IOException ended) {
            return Optional.empty();
        }
    }
}
