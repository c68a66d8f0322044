package org.fediferry.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fediferry.browser.Poll.PageBusy;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The window of one account: every command to it goes through here, and what goes wrong comes out in our words. */
final class Tab {

    /** As long as the driver waits for a script. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Windows windows;
    private final Context context;
    private final String handle;

    Tab(Windows windows, Context context) {
        this.windows = windows;
        this.context = context;
        this.handle = context.frame();
    }

    /** The window's name in the DevTools protocol: its target, and the frame of its page. */
    String handle() {
        return handle;
    }

    Object run(Script script, Object... arguments) throws StepFailed {
        return command(driver -> driver.executeScript(script.source(), arguments));
    }

    Answer ask(Script script, Object... arguments) throws StepFailed {
        return answer(run(script, arguments));
    }

    /**
     * Runs a script that is about no element, past the driver, which would first wait for what the page may be loading. A
     * page that says nothing is asked through the driver after all, which knows why: it may be asking a question.
     */
    Answer evaluate(Script script, Object... arguments) throws StepFailed {
        Optional<JsonNode> answer = context.call(
                "Runtime.evaluate", Map.of("expression", script.call(arguments), "returnByValue", true), MOMENT);
        if (answer.isEmpty()) {
            return answer(run(script, arguments));
        }
        if (answer.get().has("exceptionDetails")) {
            throw Trouble.inScript(answer.get().path("exceptionDetails").toString());
        }
        return answer(JSON.convertValue(answer.get().path("result").path("value"), Object.class));
    }

    @SuppressWarnings("unchecked")
    private static Answer answer(@Nullable Object result) {
        return new Answer(result instanceof Map<?, ?> value ? (Map<String, Object>) value : Map.of());
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
