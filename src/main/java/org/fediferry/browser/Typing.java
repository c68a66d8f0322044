package org.fediferry.browser;

import java.time.Duration;
import org.fediferry.browser.Elements.Target;
import org.fediferry.browser.Elements.Verb;
import org.fediferry.browser.Poll.Seen;
import org.fediferry.step.Locator;
import org.fediferry.step.StepFailed;
import org.fediferry.step.Value;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Types text with real key events, all of it in one command. */
final class Typing {

    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final Tab tab;
    private final Elements elements;
    private final Rules rules;

    Typing(Tab tab, Elements elements, Rules rules) {
        this.tab = tab;
        this.elements = elements;
        this.rules = rules;
    }

    void fill(Locator field, Value value, Duration limit) throws StepFailed {
        String text = value.text().replace("\r\n", "\n").replace('\r', '\n');
        Target target = Poll.require(Elements.expected(field), Deadline.in(limit), () -> {
            Seen<Target> seen = elements.target(field, Verb.FILL);
            Target ready = seen.value();
            if (ready != null) {
                check(ready, field, text, value.secret());
                type(ready.element(), text);
            }
            return seen;
        });
        verify(target, text, value.secret());
    }

    private void check(Target field, Locator locator, String text, boolean secret) throws StepFailed {
        String tag = field.about().text("tag");
        boolean oneLine = tag.equals("input");
        if (!oneLine && !tag.equals("textarea")) {
            throw new StepFailed("a field to type into", locator.title() + " is " + field.name(), "");
        }
        if (oneLine && text.contains("\n")) {
            throw new StepFailed(
                    "a text of one line, which is all that " + field.name() + " takes",
                    text.lines().count() + " lines",
                    "");
        }
        rules.refuseToFollow(field);
        if (secret) {
            rules.refuseToTell(field, locator.title());
        } else {
            rules.refuseStrangers(field, "type into");
        }
    }

    /** The script that found the field has selected what it holds, so that the first character replaces it. */
    private void type(WebElement field, String text) throws StepFailed {
        if (isOnKeyboard(text)) {
            tab.act(() -> field.sendKeys(text.isEmpty() ? Keys.DELETE : text));
        } else {
            tab.run(Script.INSERT, field, text);
        }
    }

    /** Chromedriver types no character beyond 16 bits, reads U+E000 to U+F8FF as keys, and a tab leaves the field. */
    private static boolean isOnKeyboard(String text) {
        return text.chars()
                .noneMatch(
                        c -> Character.isSurrogate((char) c) || (c >= 0xE000 && c <= 0xF8FF) || (c < ' ' && c != '\n'));
    }

    private void verify(Target field, String text, boolean secret) throws StepFailed {
        String wanted = secret ? text.length() + " characters" : "\"" + Printable.line(text) + "\"";
        Deadline deadline = Deadline.in(SETTLING);
        Seen<Boolean> seen = Poll.until(deadline, () -> {
            Answer held = tab.ask(Script.HELD, field.element(), secret);
            boolean same = secret
                    ? (int) held.number("length") == text.length()
                    : held.text("value").equals(text);
            return same ? Seen.here(true) : Seen.notYet(instead(held, secret));
        });
        if (seen.value() == null) {
            throw new StepFailed(field.name() + " to hold " + wanted, seen.instead(), "");
        }
    }

    private static String instead(Answer held, boolean secret) {
        int limit = (int) held.number("limit");
        return (secret ? (int) held.number("length") + " characters" : "\"" + Printable.line(held.text("value")) + "\"")
                + (limit > 0 ? " (the field takes " + limit + ")" : "");
    }
}
