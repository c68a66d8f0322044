package org.fediferry.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;

/** Seconds and size of the guide of the whole move, performed and from a run that is over. */
public final class GuideBenchmark {

    private static final PrintStream OUT = System.out;
    private static final String SCENARIO = "mastodon-to-mastodon";

    private GuideBenchmark() {}

    /** Takes nothing. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("fediferry-guide-benchmark");
        Path config = Files.writeString(
                folder.resolve("fediferry.conf"), "fediferry.run.folder = \"" + folder.resolve("runs") + "\"\n");
        Path guides = folder.resolve("guides");
        double seconds = seconds("guide", SCENARIO, "--config", config.toString(), "--out", guides.toString());
        Path run = only(folder.resolve("runs"));
        RunRecord record = RunFolder.read(run);
        double running = record.ended() == null
                ? 0
                : Duration.between(record.started(), record.ended()).toMillis() / 1000.0;
        OUT.printf("the run alone, %d steps         %6.1f s%n", record.steps().size(), running);
        OUT.printf("guide, run and pictures        %6.1f s%n", seconds);
        sizes(guides.resolve("en").resolve(SCENARIO));
        double from = seconds(
                "guide",
                "--from",
                run.toString(),
                "--out",
                folder.resolve("from").toString());
        OUT.printf("guide --from the run           %6.1f s%n", from);
        sizes(folder.resolve("from").resolve("en").resolve(SCENARIO));
    }

    private static double seconds(String... arguments) {
        long before = System.nanoTime();
        CommandResult result = CommandResult.of(arguments);
        if (result.code() != ExitCode.PASSED) {
            throw new IllegalStateException(result.out() + result.err());
        }
        return (System.nanoTime() - before) / 1e9;
    }

    private static Path only(Path runs) throws IOException {
        try (Stream<Path> all = Files.list(runs)) {
            return all.findFirst().orElseThrow();
        }
    }

    private static void sizes(Path guide) throws IOException {
        try (Stream<Path> all = Files.walk(guide)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            List<Path> pictures = files.stream()
                    .filter(file -> file.toString().endsWith(".png"))
                    .toList();
            OUT.printf("  %d pictures, %.1f MB%n", pictures.size(), megabytes(pictures));
            for (Path file : files) {
                if (!pictures.contains(file)) {
                    OUT.printf("  %-28s %6.2f MB%n", guide.relativize(file), megabytes(List.of(file)));
                }
            }
        }
    }

    private static double megabytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes / 1e6;
    }
}
