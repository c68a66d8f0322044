package org.fediferry.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;

/** A running browser. For one thread at a time. */
public final class Browser implements AutoCloseable {

    private static final Duration QUIT = Duration.ofSeconds(5);

    private final ChromeDriver driver;
    private final BrowserSettings settings;
    private final Remains remains;
    private final DevTools devTools;
    private final Windows windows;
    private final DownloadLog downloads = new DownloadLog();
    private final Set<String> frames = ConcurrentHashMap.newKeySet();
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, Context> contexts = new HashMap<>();
    private final List<Context> left = new ArrayList<>();
    private boolean begun;

    Browser(ChromeDriver driver, BrowserSettings settings, Remains remains) {
        this.driver = driver;
        this.settings = settings;
        this.remains = remains;
        this.windows = new Windows(driver);
        this.devTools = DevTools.connect(
                URI.create(String.valueOf(driver.getCapabilities().getCapability("se:cdp"))));
        devTools.listen(downloads::report);
    }

    /** The browser's own name, such as {@code chrome}. */
    public String name() {
        return driver.getCapabilities().getBrowserName();
    }

    /** The browser's version. */
    public String version() {
        return driver.getCapabilities().getBrowserVersion();
    }

    /** A folder of its own for whoever drives it; removed, with all that is in it, when the browser ends. */
    public Path folder() {
        return remains.folder().path();
    }

    /**
     * The page of an account, which shares nothing with those of the others: no cookies, no storage, no downloads. One
     * page per role.
     *
     * @throws BrowserUnavailable where the browser opens no window for it
     */
    public Page pageFor(AccountContext account) {
        return pages.computeIfAbsent(account.role(), role -> open(account));
    }

    /**
     * The cookies that the account's own server has given to its page, in the words of the DevTools protocol (JSON).
     *
     * @throws BrowserUnavailable where the browser does not answer
     */
    public String cookiesOf(AccountContext account) {
        return answering(account, context -> Cookies.of(context, account));
    }

    /** Gives an account's page the cookies of an earlier one, before it goes anywhere. */
    public void restore(AccountContext account, String cookies) {
        var ignored = answering(account, context -> Cookies.restore(context, cookies));
    }

    private String answering(AccountContext account, Function<Context, String> question) {
        pageFor(account);
        Context context = Objects.requireNonNull(contexts.get(account.role()));
        try {
            return question.apply(context);
        } catch (CompletionException e) {
            throw new BrowserUnavailable(
                    "the browser did not tell or take the cookies of \"" + account.role() + "\"",
                    List.of(String.valueOf(e.getMessage())),
                    "run it again",
                    e);
        }
    }

    /**
     * What the accessibility rules complain of on an account's page as it stands.
     *
     * @throws StepFailed where the page does not let itself be looked at
     */
    public List<Barrier> barriers(AccountContext account) throws StepFailed {
        pageFor(account);
        return new Accessibility(windows)
                .barriers(Objects.requireNonNull(contexts.get(account.role())).frame());
    }

    /** Draws an account's page in another size. */
    public void size(AccountContext account, Viewport viewport) {
        pageFor(account);
        Objects.requireNonNull(contexts.get(account.role())).size(viewport);
    }

    /** Ends an account's page with everything that it holds; the last one stays until there is another. */
    public void leave(AccountContext account) {
        pages.remove(account.role());
        Context context = contexts.remove(account.role());
        if (context != null) {
            left.add(context);
        }
    }

    /** A browser without any window would end. */
    private void closeLeft() {
        left.forEach(Context::dispose);
        left.clear();
    }

    private Page open(AccountContext account) {
        String first = windows.current();
        try {
            Context context = Context.create(devTools, downloads, frames, account.downloads());
            contexts.put(account.role(), context);
            context.size(settings.viewport());
            if (!begun) {
                // The window that the browser opened by itself belongs to nobody.
                devTools.call("Target.closeTarget", Map.of("targetId", first));
                begun = true;
            }
            closeLeft();
            return new SeleniumPage(new Tab(windows, context), account, context, settings.slow());
        } catch (WebDriverException | CompletionException e) {
            throw new BrowserUnavailable(
                    "the browser opened no window for \"" + account.role() + "\"",
                    List.of(String.valueOf(e.getMessage())),
                    "run it again: what is done already is skipped",
                    e);
        }
    }

    /** Ends the browser and its driver, by force where they do not end by themselves, and removes their files. */
    @Override
    public void close() {
        Thread quitting = new Thread(this::quit, "browser-quit");
        quitting.setDaemon(true);
        quitting.start();
        Poll.whileTrue(QUIT, quitting::isAlive);
        devTools.close();
        remains.clear();
    }

    private void quit() {
        try {
            driver.quit();
        } catch (WebDriverException e) {
            return; // It has ended already; what is left is cleared by force.
        }
    }
}
