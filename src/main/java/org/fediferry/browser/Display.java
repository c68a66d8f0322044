package org.fediferry.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A display that nobody sees, for a browser that cannot do without one. */
record Display(String name) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Starts one on a number that is free; it ends with the browser. */
    static Display start(Places places, Remains remains) {
        Path program = places.program("Xvfb").orElseThrow(() -> unavailable("no Xvfb on the PATH", null));
        try {
            Process process = new ProcessBuilder(
                            program.toString(), "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            remains.note(process.toHandle());
            CompletableFuture<String> number = CompletableFuture.supplyAsync(() -> firstLine(process));
            String said =
                    number.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
            if (!said.matches("\\d+")) {
                throw unavailable(program + " did not start", null);
            }
            return new Display(":" + said);
        } catch (IOException | CompletionException e) {
            throw unavailable(program + " did not start: " + e.getMessage(), e);
        }
    }

    private static String firstLine(Process process) {
        try {
            String line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return String.valueOf(line).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static BrowserUnavailable unavailable(String tried, @Nullable Throwable cause) {
        return new BrowserUnavailable(
                "there is no display for the browser, which has no mode without one",
                List.of(tried),
                BrowserUnavailable.install(BrowserKind.WEBKIT),
                cause);
    }
}
