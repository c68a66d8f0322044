package org.fediferry.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;
import org.openqa.selenium.WebDriverException;

/** A running browser. For one thread at a time. */
public final class Browser implements AutoCloseable {

    private static final Duration QUIT = Duration.ofSeconds(5);

    private final Engine engine;
    private final BrowserSettings settings;
    private final Remains remains;
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, Tab> tabs = new HashMap<>();

    Browser(Engine engine, BrowserSettings settings, Remains remains) {
        this.engine = engine;
        this.settings = settings;
        this.remains = remains;
    }

    /** The browser's own name, such as {@code chrome}. */
    public String name() {
        return engine.name();
    }

    /** The browser's version. */
    public String version() {
        return engine.version();
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
        if (!(tab(account) instanceof DevToolsTab tab)) {
            throw new BrowserUnavailable(
                    name() + " keeps its cookies to itself", List.of(), "use chromium where a session is kept", null);
        }
        try {
            return question.apply(tab.context());
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
        return tab(account).barriers();
    }

    /**
     * What a script says of an account's page as it stands; it must change nothing there.
     *
     * @param script the body of a function that takes one list and gives a text
     */
    public String tell(AccountContext account, String script, List<String> arguments) throws StepFailed {
        return tab(account).tell(script, arguments);
    }

    /**
     * Draws an account's page in another size.
     *
     * @throws BrowserUnavailable where the browser does not answer
     */
    public void size(AccountContext account, Viewport viewport) {
        try {
            tab(account).size(viewport);
        } catch (StepFailed | CompletionException e) {
            throw new BrowserUnavailable(
                    "the browser draws no page of " + viewport,
                    List.of(String.valueOf(e.getMessage())),
                    "run it again",
                    e);
        }
    }

    /**
     * A place for pages of our own and their pictures.
     *
     * @throws BrowserUnavailable where the browser has none
     */
    public Studio studio() {
        try {
            return new Studio(engine.studio());
        } catch (WebDriverException | CompletionException e) {
            throw new BrowserUnavailable(
                    "the browser opened no window for pictures",
                    List.of(String.valueOf(e.getMessage())),
                    "run it again",
                    e);
        }
    }

    private Tab tab(AccountContext account) {
        pageFor(account);
        return Objects.requireNonNull(tabs.get(account.role()));
    }

    /** Ends an account's page with everything that it holds; at the latest when there is another. */
    public void leave(AccountContext account) {
        pages.remove(account.role());
        Tab tab = tabs.remove(account.role());
        if (tab != null) {
            engine.leave(tab);
        }
    }

    private Page open(AccountContext account) {
        try {
            Tab tab = engine.open(account.downloads());
            tabs.put(account.role(), tab);
            return new SeleniumPage(tab, account, settings.slow());
        } catch (WebDriverException | CompletionException e) {
            throw new BrowserUnavailable(
                    "the browser opened no window for \"" + account.role() + "\"",
                    List.of(
                            e instanceof WebDriverException said
                                    ? Trouble.clean(said)
                                    : String.valueOf(e.getMessage())),
                    "run it again: what is done already is skipped",
                    e);
        }
    }

    /** Ends the browser and its driver, by force where they do not end by themselves, and removes their files. */
    @Override
    public void close() {
        Thread quitting = new Thread(engine::quit, "browser-quit");
        quitting.setDaemon(true);
        quitting.start();
        Poll.whileTrue(QUIT, quitting::isAlive);
        engine.hangUp();
        remains.clear();
    }
}
