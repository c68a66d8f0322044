package org.fediferry.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Doctor and difference on long files, each in a Java of its own with a heap of 24 MB: rows per second, its start
 * included, and the most memory that the process ever held.
 */
public final class ExportsBenchmark {
    private static final PrintStream OUT = System.out;
    private static final int[] SIZES = {1_000, 20_000, 200_000};

    private ExportsBenchmark() {}

    /** Without arguments starts the children; a child has the work and its files as arguments. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            work(arguments);
            return;
        }
        Path folder = Files.createTempDirectory("fediferry-benchmark");
        try {
            for (int size : SIZES) {
                Path old = follows(folder.resolve("following_accounts.csv"), size, "\r\n", "true");
                Path now = follows(folder.resolve("now.csv"), size, "\n", "false");
                Path fixed = follows(folder.resolve("old.csv"), size, "\n", "true");
                child(size, List.of("doctor", old.toString()));
                child(size, List.of("diff", fixed.toString(), now.toString()));
                clear(folder);
            }
        } finally {
            clear(folder);
            Files.delete(folder);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Every tenth row is only in one of two files, every seventh is set otherwise. */
    private static Path follows(Path file, int rows, String lineEnd, String boosts) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", ExportKind.FOLLOWS.header()) + lineEnd);
            for (int row = 0; row < rows; row++) {
                String user = row % 10 == 0 ? boosts + row : "somebody_" + row;
                out.write("%s@server-%d.example,%s,false,\"en, fr\"%s"
                        .formatted(user, row % 999, row % 7 == 0 ? boosts : "true", lineEnd));
            }
        }
        return file;
    }

    private static void child(int rows, List<String> work) throws IOException, InterruptedException {
        Stream<String> command = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ExportsBenchmark.class.getName());
        long before = System.nanoTime();
        Process process = new ProcessBuilder(
                        Stream.concat(command, work.stream()).toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            process.waitFor();
            double seconds = (System.nanoTime() - before) / 1e9;
            OUT.printf(
                    Locale.ROOT,
                    "%-6s %,7d rows  %5.2f s  %,9.0f rows/s  %s%n",
                    work.get(0),
                    rows,
                    seconds,
                    rows / seconds,
                    said);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void work(String[] arguments) throws Exception {
        Path first = Path.of(arguments[1]);
        String found;
        if (arguments[0].equals("doctor")) {
            Examination read = Examination.of(first, Examination.Options.NONE);
            found = read.write(Optional.empty(), Limits.MASTODON).size() + " files";
        } else {
            found = Difference.between(ExportKind.FOLLOWS, first, Path.of(arguments[2]))
                    .toString();
        }
        OUT.println(peak() + "  " + found);
    }

    /** Linux says it; elsewhere nothing is printed. */
    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .map(line -> "%d MB".formatted(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
                    .findFirst()
                    .orElse("");
        }
    }
}
