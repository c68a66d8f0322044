package org.fediferry.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An installed program and its version.
 *
 * @param version empty where it does not tell
 */
record Program(Path path, String version) {

    private static final Pattern VERSION = Pattern.compile("\\b(\\d+(?:\\.\\d+){1,3})\\b");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Asks a program for its version; one that hangs is given up. */
    static Program ask(Path path) {
        try {
            Process process = new ProcessBuilder(path.toString(), "--version")
                    .redirectErrorStream(false)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> all(process.getInputStream()));
            try {
                String text = said.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
                return new Program(path, version(text));
            } catch (CompletionException e) {
                return new Program(path, "");
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return new Program(path, "");
        }
    }

    private static String all(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    static String version(String said) {
        Matcher matcher = VERSION.matcher(said);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The number before the first dot; empty where the version is not known. */
    String major() {
        return version.replaceFirst("\\..*", "");
    }

    /** Whether a driver serves a browser: their major versions are the same, or one of them does not tell. */
    boolean serves(Program browser) {
        return version.isEmpty() || browser.version().isEmpty() || major().equals(browser.major());
    }

    /** The same without a version: the numbers of some drivers have nothing to do with those of their browsers. */
    Program unversioned() {
        return new Program(path, "");
    }

    static boolean isRunnable(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }

    @Override
    public String toString() {
        return path + (version.isEmpty() ? "" : " " + version);
    }
}
