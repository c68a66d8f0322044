package org.fediferry.browser;

import java.util.concurrent.CompletionException;
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
    private static final Pattern BETWEEN_DOCUMENTS = Pattern.compile(
            "(?i)aborted by navigation|execution context|context with specified id|navigated or closed|loading status"
                    + "|frame was detached|no such frame|unload|actor .* destroyed");
    /** What a Selenium Grid says of a session whose node does not answer any more. */
    private static final Pattern NODE_LOST =
            Pattern.compile("(?i)request for an existing session|unable to find session|node.*(down|unreachable)");

    private static final String NO_SELECTOR = "not a valid selector";
    private static final String AGAIN = "run it again: what is done already is skipped";

    private Trouble() {}

    /**
     * What went wrong.
     *
     * @throws PageBusy where another look may do
     */
    static StepFailed of(WebDriverException e, Windows windows) {
        if (e instanceof UnhandledAlertException) {
            return question(windows);
        }
        if (e instanceof ScriptTimeoutException) {
            throw new PageBusy("no answer from the page");
        }
        if (isBeforeTheEvent(e)) {
            throw new PageBusy("an element that the page has just replaced or covered");
        }
        if (clean(e).contains(NO_SELECTOR)) {
            return noSelector(clean(e));
        }
        if (e instanceof JavascriptException
                || BETWEEN_DOCUMENTS.matcher(clean(e)).find()) {
            throw new PageBusy("a page that is changing (" + clean(e) + ")");
        }
        if (e instanceof NoSuchWindowException) {
            return broken("its window was closed");
        }
        if (NODE_LOST.matcher(clean(e)).find()) {
            return broken("the Selenium Grid has lost it (its node has ended, or cannot be reached)");
        }
        if (e instanceof NoSuchSessionException || GONE.matcher(clean(e)).find()) {
            return broken("it has ended (crashed, or was closed)");
        }
        return broken(clean(e));
    }

    /**
     * What went wrong with a command that did not go through the driver.
     *
     * @throws PageBusy where another look may do
     */
    static StepFailed onOurLine(CompletionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String found = Printable.line(String.valueOf(cause.getMessage()));
        if (BETWEEN_DOCUMENTS.matcher(found).find()) {
            throw new PageBusy("a page that is changing (" + found + ")");
        }
        return broken(found);
    }

    /**
     * What went wrong in a script of ours, by what the browser tells of its exception.
     *
     * @throws PageBusy where another look may do
     */
    static StepFailed inScript(String details) {
        if (details.contains(NO_SELECTOR)) {
            return noSelector(details.replaceFirst("(?s)" + NO_SELECTOR + ".*", NO_SELECTOR));
        }
        throw new PageBusy("a page that is changing");
    }

    private static StepFailed noSelector(String message) {
        return new StepFailed(
                "a CSS selector",
                Printable.line(message.replaceFirst("(?s)^.*on 'Document': ", "")),
                "correct the server type");
    }

    /** Whether the driver refused before it sent any mouse or key event to the page. */
    static boolean isBeforeTheEvent(WebDriverException e) {
        return e instanceof StaleElementReferenceException || e instanceof ElementNotInteractableException;
    }

    private static StepFailed question(Windows windows) {
        String text;
        try {
            text = windows.cancelQuestion();
        } catch (NoAlertPresentException e) {
            text = "(it went away by itself)";
        }
        return new StepFailed(
                Cause.REFUSED,
                "a page without questions",
                "the page asks: \"" + Printable.line(text) + "\"; it was answered with \"cancel\"",
                "look at the page yourself: nothing was confirmed");
    }

    /** Without the exception as cause: its message repeats the command, and with it whatever secret was typed. */
    private static StepFailed broken(String found) {
        return new StepFailed(Cause.BROKEN, "a browser that answers", found, AGAIN);
    }

    /** The first line of a driver's message without its session and build. */
    static String clean(WebDriverException e) {
        String raw = e.getRawMessage() == null ? e.getClass().getSimpleName() : e.getRawMessage();
        String line = raw.lines().findFirst().orElse("").replaceFirst("^(unknown|javascript) error: ", "");
        return Printable.line(line.replaceFirst("\\s*\\(Session info:.*", ""));
    }
}
