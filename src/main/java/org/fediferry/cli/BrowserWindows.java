package org.fediferry.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fediferry.browser.AccountContext;
import org.fediferry.browser.Browser;
import org.fediferry.browser.BrowserLauncher;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.evidence.BrowserRecord;
import org.fediferry.run.Windows;
import org.fediferry.step.Page;
import org.fediferry.step.Spent;
import org.fediferry.step.StepFailed;

/** One real browser with an isolated page for each account. */
final class BrowserWindows implements Windows, AutoCloseable {

    private final Map<String, URI> servers;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Browser browser;
    private final BrowserRecord record;
    private final Duration startTime;
    private final Path downloads;

    /** Starts the browser now, so that a missing one is told before anything else happens. */
    BrowserWindows(BrowserSettings settings, Map<String, URI> servers) throws IOException {
        this.servers = servers;
        long before = System.nanoTime();
        this.browser = BrowserLauncher.start(settings);
        this.startTime = Duration.ofNanos(System.nanoTime() - before);
        this.record = new BrowserRecord(browser.name(), browser.version(), settings.headed());
        this.downloads = Files.createTempDirectory("fediferry-downloads");
    }

    @Override
    public Page window(String role) throws StepFailed {
        URI server = servers.get(role);
        if (server == null) {
            throw new StepFailed("an account for the role \"" + role + "\"", "none", "add as: to the step");
        }
        return pages.computeIfAbsent(
                role, name -> browser.pageFor(AccountContext.of(name, server, downloads.resolve(name))));
    }

    @Override
    public BrowserRecord browser() {
        return record;
    }

    @Override
    public Duration startTime() {
        return startTime;
    }

    @Override
    public Spent spent() {
        return pages.values().stream().map(Page::spent).reduce(Spent.NONE, Spent::plus);
    }

    @Override
    public void close() throws IOException {
        browser.close();
        try (Stream<Path> left = Files.walk(downloads)) {
            left.sorted(Comparator.reverseOrder()).forEach(BrowserWindows::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
