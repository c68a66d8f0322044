package org.fediferry.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.WebDriverException;

/** Starts browsers. */
public final class BrowserLauncher {

    private static final Duration FETCH = Duration.ofSeconds(90);

    /** Held, because a logger that nobody holds forgets its level. Selenium warns of versions on the console. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private BrowserLauncher() {}

    /** Starts a browser, after removing what earlier runs could not. @throws BrowserUnavailable where none starts */
    public static Browser start(BrowserSettings settings) {
        return start(settings, new Finder(Places.here(), new WebDriverManagerFetch(FETCH)));
    }

    static Browser start(BrowserSettings settings, Finder finder) {
        SELENIUM.setLevel(Level.OFF);
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        ScratchFolder.sweep(parent);
        return settings.grid() == null
                ? local(settings, finder.find(settings), parent)
                : remote(settings, settings.grid(), parent);
    }

    private static Browser local(BrowserSettings settings, Finder.Found found, Path parent) {
        Remains remains = new Remains(ScratchFolder.create(parent));
        Sessions sessions = new LocalSessions(settings, found, remains);
        return started(
                () -> found.kind().isChromium()
                        ? new SharedBrowser(sessions.start(), settings.viewport())
                        : new BrowserEach(sessions, settings.viewport()),
                new Attempt(
                        settings,
                        remains,
                        "the browser did not start: ",
                        List.of("browser " + found.browser(), "driver " + found.driver()),
                        BrowserUnavailable.install(found.kind())));
    }

    private static Browser remote(BrowserSettings settings, URI grid, Path parent) {
        Remains remains = new Remains(ScratchFolder.create(parent));
        Sessions sessions = new GridSessions(settings, grid);
        return started(
                () -> new BrowserEach(sessions, settings.viewport()),
                new Attempt(
                        settings,
                        remains,
                        "the Selenium Grid gave no browser: ",
                        List.of("grid " + GridSessions.plain(grid)),
                        "look at the Grid's page whether it is up and has a free node with this browser"));
    }

    /** What is said where a browser does not start. */
    private record Attempt(
            BrowserSettings settings, Remains remains, String trouble, List<String> looked, String remedy) {}

    private static Browser started(Supplier<Engine> start, Attempt attempt) {
        try {
            return new Browser(start.get(), attempt.settings(), attempt.remains());
        } catch (WebDriverException e) {
            attempt.remains().clear();
            throw new BrowserUnavailable(attempt.trouble() + Trouble.clean(e), attempt.looked(), attempt.remedy(), e);
        } catch (BrowserUnavailable e) {
            attempt.remains().clear();
            throw e;
        } catch (CompletionException e) {
            attempt.remains().clear();
            throw new BrowserUnavailable(
                    "the browser started, but does not answer",
                    List.of(attempt.looked().get(0), String.valueOf(e.getMessage())),
                    "run it again",
                    e);
        }
    }
}
