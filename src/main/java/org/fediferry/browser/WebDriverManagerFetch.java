package org.fediferry.browser;

import io.github.bonigarcia.wdm.WebDriverManager;
import io.github.bonigarcia.wdm.config.DriverManagerType;
import io.github.bonigarcia.wdm.config.WebDriverManagerException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fediferry.step.Durations;

/** Lets WebDriverManager fetch a driver, with a deadline of our own: its own did not end a server that never answers. */
final class WebDriverManagerFetch implements Finder.DriverFetch {

    private final Duration limit;

    WebDriverManagerFetch(Duration limit) {
        this.limit = limit;
    }

    @Override
    public Path fetch(Program browser) {
        if (Places.kind(browser.path()) == BrowserKind.WEBKIT) {
            throw new BrowserUnavailable(
                    "no driver could be fetched",
                    List.of("WebKitWebDriver comes with the system only"),
                    BrowserUnavailable.install(BrowserKind.WEBKIT),
                    null);
        }
        CompletableFuture<Path> fetched = new CompletableFuture<>();
        Thread thread = new Thread(() -> run(browser, fetched), "driver-fetch");
        thread.setDaemon(true);
        thread.start();
        try {
            return fetched.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            String why = cause instanceof TimeoutException
                    ? "no answer within " + Durations.print(limit)
                    : Printable.line(String.valueOf(cause == null ? e : cause.getMessage()));
            throw new BrowserUnavailable(
                    "no driver could be fetched",
                    List.of("WebDriverManager fetched no driver: " + why),
                    BrowserUnavailable.INSTALL,
                    cause);
        }
    }

    private static DriverManagerType type(BrowserKind kind) {
        return switch (kind) {
            case EDGE -> DriverManagerType.EDGE;
            case FIREFOX -> DriverManagerType.FIREFOX;
            default -> DriverManagerType.CHROME;
        };
    }

    private static void run(Program browser, CompletableFuture<Path> fetched) {
        try {
            WebDriverManager manager = WebDriverManager.getInstance(type(Places.kind(browser.path())))
                    .avoidExport()
                    .avoidShutdownHook()
                    .avoidResolutionCache();
            if (browser.version().isEmpty()) {
                manager.avoidBrowserDetection();
            } else {
                manager.browserVersion(browser.major());
            }
            manager.setup();
            fetched.complete(Path.of(manager.getDownloadedDriverPath()));
        } catch (WebDriverManagerException e) {
            fetched.completeExceptionally(e);
        }
    }
}
