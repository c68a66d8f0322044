package org.fediferry.step;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code aliases.row("ada@old.example")}: the element is visible; {@code not aliases.row(…)}: it is not. */
public record Presence(ElementRef element, boolean wanted) implements Condition {

    private static final String NOT = "not ";

    static Presence parse(String text) {
        return text.startsWith(NOT)
                ? new Presence(ElementRef.parse(text.substring(NOT.length())), false)
                : new Presence(ElementRef.parse(text), true);
    }

    @Override
    public Finding test(Stage stage) throws StepFailed {
        Finding seen = stage.page().look(stage.locate(element));
        return new Finding(seen.holds() == wanted, expected(seen), seen.found());
    }

    @Override
    public Finding await(Stage stage, @Nullable Locator explanation, Duration limit) throws StepFailed {
        Locator locator = stage.locate(element);
        if (!wanted) {
            return stage.page().awaitGone(locator, limit);
        }
        List<Locator> marks = explanation == null ? List.of(locator) : List.of(locator, explanation);
        Page.First first = stage.page().awaitFirst(marks, limit);
        if (first.index() == 0) {
            return first.finding();
        }
        return first.index() == 1 ? test(stage) : first.finding();
    }

    private String expected(Finding seen) {
        return wanted ? seen.expected() : "no visible " + element;
    }

    @Override
    public boolean isOnPage() {
        return true;
    }

    @Override
    public String toString() {
        return wanted ? element.toString() : NOT + element;
    }
}
