package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line in a process of its own, with a temporary folder of its own, as a terminal would start it. */
final class Child implements AutoCloseable {

    private final Process process;
    private final Path temporary;
    private final BufferedReader err;
    private final CompletableFuture<String> out;
    private final StringBuilder said = new StringBuilder();

    private Child(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
        this.err = process.errorReader(StandardCharsets.UTF_8);
        this.out = CompletableFuture.supplyAsync(() -> process.inputReader(StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.joining(System.lineSeparator())));
    }

    /**
     * Starts a command; {@code setsid} makes it the first of its own group, as shells do, and {@code env} lets it hear
     * Ctrl-C, which is ignored below a shell that runs its commands in the background.
     */
    static Child start(String... arguments) throws IOException {
        // A short name: the path of the browser's socket may not be longer than 107 characters.
        String name = "f" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        return in(Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), name)), arguments);
    }

    /** Starts another command where this one has ended, with all that it has left behind. */
    Child again(String... arguments) throws IOException {
        return in(temporary, arguments);
    }

    private static Child in(Path temporary, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "setsid",
                "env",
                "--default-signal=INT,TERM",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-XX:ErrorFile=" + temporary.resolve("hs_err.log"),
                "-XX:-CreateCoredumpOnCrash",
                "-cp",
                System.getProperty("java.class.path"),
                "org.fediferry.cli.Main"));
        words.addAll(List.of(arguments));
        return new Child(new ProcessBuilder(words).start(), temporary);
    }

    /** Reads what it says until it says this. */
    Child awaitSaid(String part) throws IOException {
        while (said.indexOf(part) < 0) {
            String line = err.readLine();
            assertThat(line)
                    .as("the child ended before it said \"%s\":%n%s", part, said)
                    .isNotNull();
            said.append(line).append(System.lineSeparator());
        }
        return this;
    }

    /** As Ctrl-C at a terminal does: to the process and to all that belong to its group. */
    void interrupt() {
        signal("-INT", "-" + process.pid());
    }

    /** Ends the process so that no code of it runs any more; its browser goes on. */
    Child kill() throws InterruptedException {
        signal("-KILL", String.valueOf(process.pid()));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return this;
    }

    void terminate() {
        signal("-TERM", String.valueOf(process.pid()));
    }

    /** As a bug in Java itself does; what it leaves behind is ended. */
    void crash() {
        List<ProcessHandle> left = process.descendants().toList();
        signal("-SEGV", String.valueOf(process.pid()));
        process.onExit().join();
        left.forEach(ProcessHandle::destroyForcibly);
    }

    /** Its folder for temporary files. */
    Path temporary() {
        return temporary;
    }

    /** The command lines of the processes that it has started so far and that still run. */
    List<String> commandLines() {
        return process.descendants()
                .flatMap(child -> child.info().commandLine().stream())
                .toList();
    }

    private static void signal(String name, String to) {
        try {
            int code = new ProcessBuilder("kill", name, "--", to).start().waitFor();
            assertThat(code).as("kill %s %s", name, to).isZero();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for its end. */
    CommandResult ended() throws IOException, InterruptedException {
        err.lines().forEach(line -> said.append(line).append(System.lineSeparator()));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new CommandResult(process.exitValue(), out.join(), said.toString());
    }

    /** Fails where a browser, a driver or one of their files is left. */
    void leavesNothing() throws IOException {
        Stream<ProcessHandle> own = ProcessHandle.allProcesses()
                .filter(other -> other.info()
                        .arguments()
                        .filter(words -> String.join(" ", words).contains(temporary.toString()))
                        .isPresent());
        assertThat(Processes.browsers(own)).isEmpty();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(each -> each.toString().contains("fediferry")))
                    .isEmpty();
        }
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try (Stream<Path> all = Files.walk(temporary)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
