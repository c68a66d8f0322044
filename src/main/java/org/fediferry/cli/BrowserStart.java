package org.fediferry.cli;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.fediferry.browser.Browser;
import org.fediferry.browser.BrowserLauncher;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.browser.BrowserUnavailable;
import org.fediferry.evidence.BrowserRecord;

/** A browser that starts while other things are made ready, and ends with this. */
final class BrowserStart implements AutoCloseable {

    private final FutureTask<Started> start;

    private BrowserStart(FutureTask<Started> start) {
        this.start = start;
    }

    /** A browser that is there, and how long it took. */
    record Started(Browser browser, BrowserRecord record, Duration took) {}

    /** Starts a browser and does not wait for it. */
    static BrowserStart begin(BrowserSettings settings) {
        FutureTask<Started> start = new FutureTask<>(() -> {
            long before = System.nanoTime();
            Browser browser = BrowserLauncher.start(settings);
            return new Started(
                    browser,
                    new BrowserRecord(browser.name(), browser.version(), settings.headed()),
                    Duration.ofNanos(System.nanoTime() - before));
        });
        new Thread(start, "browser-start").start();
        return new BrowserStart(start);
    }

    /** Waits for the browser; fails with what was missing where it could not be started. */
    Started await() {
        try {
            return start.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof BrowserUnavailable missing
                    ? missing
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        try {
            start.get().browser().close();
        } catch (ExecutionException neverStarted) {
            return; // There is nothing to end; whoever waits for the browser hears why.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
