package org.fediferry.browser;

import java.util.regex.Pattern;
import org.fediferry.browser.Poll.PageBusy;
import org.fediferry.step.StepFailed;
import org.fediferry.step.StepFailed.Cause;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.NoSuchWindowException;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;

/** Says in our words what the driver's exceptions mean. */
final class Trouble {

    private static final Pattern GONE = Pattern.compile(
            "(?i)disconnected|not reachable|browser has closed|connection refused|session deleted|tab crashed|target.*closed");
    private static final String RESUME = "run it again with --resume";

    private Trouble() {}

    /**
     * What went wrong.
     *
     * @throws PageBusy where another look may do: nothing was done to the page
     */
    static StepFailed of(WebDriverException e, Windows windows) {
        if (e instanceof UnhandledAlertException) {
            return question(windows);
        }
        if (e instanceof ScriptTimeoutException) {
            throw new PageBusy("no answer from the page");
        }
        if (e instanceof StaleElementReferenceException || e instanceof ElementNotInteractableException) {
            throw new PageBusy("an element that the page has just replaced or covered");
        }
        if (clean(e).contains("not a valid selector")) {
            return new StepFailed(
                    "a CSS selector", clean(e).replaceFirst("^.*on 'Document': ", ""), "correct the server type");
        }
        if (e instanceof JavascriptException) {
            throw new PageBusy("a page that is changing (" + clean(e) + ")");
        }
        if (e instanceof NoSuchWindowException) {
            return broken("its window was closed");
        }
        if (e instanceof NoSuchSessionException || GONE.matcher(clean(e)).find()) {
            return broken("it has ended (crashed, or was closed)");
        }
        return broken(clean(e));
    }

    private static StepFailed question(Windows windows) {
        String text;
        try {
            text = windows.cancelQuestion();
        } catch (NoAlertPresentException e) {
            throw new PageBusy("a question that went away by itself");
        }
        return new StepFailed(
                Cause.REFUSED,
                "a page without questions",
                "the page asks: \"" + Printable.line(text) + "\"; it was answered with \"cancel\"",
                "look at the page yourself: nothing was confirmed");
    }

    /** Without the exception as cause: its message repeats the command, and with it whatever secret was typed. */
    private static StepFailed broken(String found) {
        return new StepFailed(Cause.BROKEN, "a browser that answers", found, RESUME);
    }

    /** The first line of a driver's message without its session and build. */
    static String clean(WebDriverException e) {
        String raw = e.getRawMessage() == null ? e.getClass().getSimpleName() : e.getRawMessage();
        String line = raw.lines().findFirst().orElse("").replaceFirst("^(unknown|javascript) error: ", "");
        return Printable.line(line.replaceFirst("\\s*\\(Session info:.*", ""));
    }
}
