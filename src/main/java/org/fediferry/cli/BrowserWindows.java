package org.fediferry.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fediferry.browser.AccountContext;
import org.fediferry.browser.Browser;
import org.fediferry.browser.BrowserLauncher;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.evidence.BrowserRecord;
import org.fediferry.run.Windows;
import org.fediferry.step.Page;
import org.fediferry.step.Spent;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/** One real browser with an isolated page for each account; started when the first page is asked for. */
final class BrowserWindows implements Windows, AutoCloseable {

    private final BrowserSettings settings;
    private final Map<String, URI> servers;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private Duration startTime = Duration.ZERO;
    private @Nullable Browser browser;

    /** Pages for roles whose accounts are on these servers. */
    BrowserWindows(BrowserSettings settings, Map<String, URI> servers) {
        this.settings = settings;
        this.servers = servers;
    }

    /** Starts the browser now, so that a missing one is told before anything else happens. */
    void open() {
        long before = System.nanoTime();
        browser = BrowserLauncher.start(settings);
        startTime = Duration.ofNanos(System.nanoTime() - before);
    }
}
