package org.fediferry.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds a browser and a driver that serves it; one that is installed goes before one that has to be fetched. */
final class Finder {

    private final Places places;
    private final DriverFetch fetch;
    private final List<String> tried = new ArrayList<>();

    Finder(Places places, DriverFetch fetch) {
        this.places = places;
        this.fetch = fetch;
    }

    /** Gets a driver from somewhere else. */
    interface DriverFetch {
        /** Fails with {@link BrowserUnavailable} where none comes. */
        Path fetch(Program browser);
    }

    /** A browser and its driver. */
    record Found(BrowserKind kind, Program browser, Program driver) {}

    Found find(BrowserSettings settings) {
        Program browser = browser(settings);
        BrowserKind kind = Places.kind(browser.path());
        Program named = settings.driver() == null
                ? installed(kind, browser).orElseGet(() -> Program.ask(fetched(kind, browser)))
                : configured(settings.driver(), "driver");
        Program driver = kind.isChromium() ? named : named.unversioned();
        if (!driver.serves(browser)) {
            tried.add("driver " + driver);
            throw new BrowserUnavailable(
                    "the driver is of version " + driver.major() + ", the browser of version " + browser.major(),
                    tried,
                    BrowserUnavailable.install(kind),
                    null);
        }
        return new Found(kind, browser, driver);
    }

    private Program browser(BrowserSettings settings) {
        if (settings.browser() != null) {
            return configured(settings.browser(), "browser");
        }
        List<Path> there = places.browsers(settings.kind()).stream()
                .filter(path -> !settings.headed() || Places.kind(path) != BrowserKind.HEADLESS_SHELL)
                .toList();
        if (there.isEmpty()) {
            tried.add("no "
                    + (settings.kind() == BrowserKind.AUTO
                            ? "chromium, google-chrome or headless shell"
                            : settings.kind().name().toLowerCase(Locale.ROOT).replace("_", "-"))
                    + " on the PATH or at the usual places");
            throw new BrowserUnavailable(
                    "there is no browser", tried, BrowserUnavailable.install(settings.kind()), null);
        }
        return Program.ask(there.get(0));
    }

    private Program configured(Path path, String what) {
        if (!Program.isRunnable(path)) {
            throw new BrowserUnavailable(
                    "the configured " + what + " is not a program: " + path,
                    List.of(),
                    "correct its path in the configuration, or leave it out to have one found",
                    null);
        }
        return Program.ask(path);
    }

    private Optional<Program> installed(BrowserKind kind, Program browser) {
        for (Path path : places.drivers(kind, browser.path())) {
            Program driver = Program.ask(path);
            if (!kind.isChromium() || driver.serves(browser)) {
                return Optional.of(driver);
            }
            tried.add(driver + " does not serve " + browser);
        }
        return Optional.empty();
    }

    private Path fetched(BrowserKind kind, Program browser) {
        String version = kind.isChromium() ? " of version " + browser.major() : "";
        tried.add("no " + Places.driver(kind) + version + " on the PATH or beside " + browser.path());
        try {
            return fetch.fetch(browser);
        } catch (BrowserUnavailable e) {
            tried.addAll(e.tried());
            throw new BrowserUnavailable(
                    "there is no driver for " + browser, tried, BrowserUnavailable.install(kind), e.getCause());
        }
    }
}
