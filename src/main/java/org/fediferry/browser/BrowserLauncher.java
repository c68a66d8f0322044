package org.fediferry.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.UnexpectedAlertBehaviour;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.http.ClientConfig;

/** Starts browsers. */
public final class BrowserLauncher {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration FETCH = Duration.ofSeconds(90);

    /** A script waits where a server does not answer; it must come back for our own limits to count. */
    private static final Duration SCRIPT = Duration.ofSeconds(1);

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
        Finder.Found found = finder.find(settings);
        Remains remains = new Remains(ScratchFolder.create(parent));
        try {
            return launch(settings, found, remains);
        } catch (WebDriverException e) {
            remains.clear();
            throw new BrowserUnavailable(
                    "the browser did not start: " + Trouble.clean(e),
                    List.of("browser " + found.browser(), "driver " + found.driver()),
                    BrowserUnavailable.INSTALL,
                    e);
        } catch (CompletionException e) {
            remains.clear();
            throw new BrowserUnavailable(
                    "the browser started, but does not answer",
                    List.of("browser " + found.browser(), String.valueOf(e.getMessage())),
                    "run it again",
                    e);
        }
    }

    private static Browser launch(BrowserSettings settings, Finder.Found found, Remains remains) {
        ChromeDriverService service = service(found, remains.folder().path());
        remains.startDriver(service);
        ClientConfig patience = ClientConfig.defaultConfig().readTimeout(START);
        ChromeDriver driver = new ChromeDriver(service, options(settings, found), patience);
        remains.noteBrowser(driver.getCapabilities().getCapability("goog:processID"));
        driver.manage().timeouts().scriptTimeout(SCRIPT);
        return new Browser(driver, settings, remains);
    }

    private static ChromeDriverService service(Finder.Found found, Path scratch) {
        return SeparateDriver.of(found.driver().path(), Places.here())
                .usingAnyFreePort()
                .withSilent(true)
                .withEnvironment(Map.of(
                        "TMPDIR",
                        scratch.toString(),
                        // Without it Chromium calls a file with a name beyond ASCII "download".
                        "LC_ALL",
                        "C.UTF-8",
                        "SE_AVOID_STATS",
                        "true"))
                .build();
    }

    private static ChromeOptions options(BrowserSettings settings, Finder.Found found) {
        boolean root = "root".equals(System.getProperty("user.name"));
        ChromeOptions options = new ChromeOptions();
        options.setBinary(found.browser().path().toFile());
        options.addArguments(BrowserArguments.of(settings, found.kind(), root));
        // The driver's own waiting knows nothing of our limits.
        options.setPageLoadStrategy(PageLoadStrategy.NONE);
        options.setUnhandledPromptBehaviour(UnexpectedAlertBehaviour.IGNORE);
        return options;
    }
}
