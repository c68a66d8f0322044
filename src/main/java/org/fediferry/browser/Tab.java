package org.fediferry.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fediferry.browser.Poll.PageBusy;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.remote.LocalFileDetector;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.RemoteWebElement;

/** The window of one account: every command to it goes through here, and what goes wrong comes out in our words. */
abstract sealed class Tab permits DevToolsTab, PlainTab {

    /** A script waits where a server does not answer; it must come back for our own limits to count. */
    static final Duration MOMENT = Duration.ofSeconds(1);

    private final Windows windows;
    private final String handle;

    Tab(Windows windows, String handle) {
        this.windows = windows;
        this.handle = handle;
    }

    /** A part of a page in CSS pixels from its upper left corner. */
    record Clip(double x, double y, double width, double height) {}

    /** Runs a script that is about no element. */
    abstract Answer evaluate(Script script, Object... arguments) throws StepFailed;

    /** Runs a script that takes its time, and waits for what it gives; empty where it gives nothing in time. */
    abstract Optional<Answer> await(Duration limit, Script script, Object... arguments) throws StepFailed;

    /** Awaits no longer what the page is loading; the document that is there stays. */
    abstract void stop() throws StepFailed;

    /** Before a picture that shows more than the view; {@link #shrink} follows in any case. */
    abstract void grow() throws StepFailed;

    abstract void shrink() throws StepFailed;

    /** A picture of the view, or of a part of the page; empty where none came in time. */
    abstract Optional<byte[]> capture(@Nullable Clip clip) throws StepFailed;

    /** Shows a text over the page, and where the browser can over each that comes, in a window brought forward. */
    abstract void banner(String text, List<String> outlined) throws StepFailed;

    abstract void noBanner() throws StepFailed;

    /** Draws the page in another size. */
    abstract void size(Viewport viewport) throws StepFailed;

    /** What the accessibility rules complain of on the page as it stands. */
    List<Barrier> barriers() throws StepFailed {
        return new Accessibility(windows).barriers(handle);
    }

    /** The files that its pages use; empty where the browser does not give them. */
    abstract Optional<Resources> resources();

    abstract void refuseIfGone() throws StepFailed;

    /** What saves the files that links lead to. */
    abstract Downloads downloads(Elements elements, Clicking clicking, Documents documents, Rules rules, Ledger ledger);

    Object run(Script script, Object... arguments) throws StepFailed {
        return command(driver -> driver.executeScript(script.source(), arguments));
    }

    Answer ask(Script script, Object... arguments) throws StepFailed {
        return answer(run(script, arguments));
    }

    /** What somebody else's script says of the page; it gives a text. */
    String tell(String script, List<String> arguments) throws StepFailed {
        Object told = command(driver -> driver.executeScript(script, arguments));
        return String.valueOf(told);
    }

    @SuppressWarnings("unchecked")
    static Answer answer(@Nullable Object result) {
        return new Answer(result instanceof Map<?, ?> value ? (Map<String, Object>) value : Map.of());
    }

    /** Begins to go to an address; does not wait for it. */
    void navigate(String address) throws StepFailed {
        command(driver -> {
            driver.get(address);
            return address;
        });
    }

    /** The address that is there, or on an error page the one that should be. */
    String address() throws StepFailed {
        return command(RemoteWebDriver::getCurrentUrl);
    }

    <T> T command(Function<RemoteWebDriver, T> command) throws StepFailed {
        return guarded(() -> command.apply(windows.at(handle)));
    }

    /** Gives a file to a field, also to one of a browser on another machine. Nothing else that is typed is taken for a file. */
    void give(Path file, WebElement field) throws StepFailed {
        act(() -> {
            if (windows.areElsewhere() && field instanceof RemoteWebElement element) {
                element.setFileDetector(new LocalFileDetector());
            }
            field.sendKeys(file.toAbsolutePath().toString());
        });
    }

    /** Runs something that sends commands to an element of this window. */
    void act(Runnable action) throws StepFailed {
        guarded(() -> {
            windows.at(handle);
            action.run();
            return handle;
        });
    }

    /**
     * Clicks; false where the driver refused before any event was sent, so that another try is not a second click. After
     * anything else nobody knows better than the page that comes.
     */
    boolean click(WebElement element) throws StepFailed {
        try {
            return guarded(() -> {
                windows.at(handle);
                try {
                    element.click();
                    return true;
                } catch (WebDriverException e) {
                    if (Trouble.isBeforeTheEvent(e)) {
                        return false;
                    }
                    throw e;
                }
            });
        } catch (PageBusy e) {
            return true;
        }
    }

    private <T> T guarded(Supplier<T> action) throws StepFailed {
        try {
            return action.get();
        } catch (WebDriverException e) {
            throw Trouble.of(e, windows);
        }
    }
}
