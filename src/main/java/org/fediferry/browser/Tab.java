package org.fediferry.browser;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fediferry.browser.Poll.PageBusy;
import org.fediferry.step.StepFailed;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The window of one account: every command to it goes through here, and what goes wrong comes out in our words. */
final class Tab {

    private final Windows windows;
    private final String handle;

    Tab(Windows windows, String handle) {
        this.windows = windows;
        this.handle = handle;
    }

    /** The window's name in the DevTools protocol: its target, and the frame of its page. */
    String handle() {
        return handle;
    }

    Object run(Script script, Object... arguments) throws StepFailed {
        return command(driver -> driver.executeScript(script.source(), arguments));
    }

    @SuppressWarnings("unchecked")
    Answer ask(Script script, Object... arguments) throws StepFailed {
        return new Answer((Map<String, Object>) run(script, arguments));
    }

    /** Runs a script that is about no element; past the driver, which would first wait for what the page may be loading. */
    Answer evaluate(Script script, Object... arguments) throws StepFailed {
        return evaluate(Map.of("expression", script.call(arguments), "returnByValue", true));
    }

    /** Runs a script that takes its time, and waits for what it gives. */
    Answer await(Script script, Object... arguments) throws StepFailed {
        return evaluate(Map.of("expression", script.call(arguments), "returnByValue", true, "awaitPromise", true));
    }

    @SuppressWarnings("unchecked")
    private Answer evaluate(Map<String, Object> command) throws StepFailed {
        Answer answer = cdp("Runtime.evaluate", command);
        if (answer.values().get("exceptionDetails") instanceof Map<?, ?> details) {
            throw Trouble.inScript(details.toString());
        }
        Map<String, Object> result =
                (Map<String, Object>) Objects.requireNonNull(answer.values().get("result"));
        return new Answer(result.get("value") instanceof Map<?, ?> value ? (Map<String, Object>) value : Map.of());
    }

    Answer cdp(String method, Map<String, Object> parameters) throws StepFailed {
        return new Answer(command(driver -> driver.executeCdpCommand(method, parameters)));
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
        return command(ChromeDriver::getCurrentUrl);
    }

    private <T> T command(Function<ChromeDriver, T> command) throws StepFailed {
        return guarded(() -> command.apply(windows.at(handle)));
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
