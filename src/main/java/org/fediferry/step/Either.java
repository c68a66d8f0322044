package org.fediferry.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code CONDITION or CONDITION}: at least one of the two holds; the second is looked at only when the first does not. */
public record Either(Condition first, Condition second) implements Condition {

    private static final String OR = " or ";

    static boolean looksLike(String text) {
        return text.contains(OR);
    }

    static Either parse(String text) {
        int at = text.indexOf(OR);
        return new Either(Condition.parse(text.substring(0, at)), Condition.parse(text.substring(at + OR.length())));
    }

    @Override
    public Finding test(Stage stage) throws StepFailed {
        Finding one = first.test(stage);
        if (one.holds()) {
            return one;
        }
        Finding other = second.test(stage);
        return other.holds()
                ? other
                : Finding.missed(one.expected() + " or " + other.expected(), one.found() + "; " + other.found());
    }

    /** Elements that are wanted are waited for, whichever comes first; anything else is looked at once. */
    @Override
    public Finding await(Stage stage, @Nullable Locator explanation, Duration limit) throws StepFailed {
        Finding now = test(stage);
        List<Condition> parts = parts();
        if (now.holds() || !parts.stream().allMatch(part -> part instanceof Presence seen && seen.wanted())) {
            return now;
        }
        List<Locator> marks = new ArrayList<>();
        for (Condition part : parts) {
            marks.add(stage.locate(((Presence) part).element()));
        }
        if (explanation != null) {
            marks.add(explanation);
        }
        Page.First found = stage.page().awaitFirst(marks, limit);
        return found.index() >= 0 && found.index() < parts.size() ? found.finding() : test(stage);
    }

    private List<Condition> parts() {
        List<Condition> parts = new ArrayList<>(List.of(first));
        if (second instanceof Either more) {
            parts.addAll(more.parts());
        } else {
            parts.add(second);
        }
        return parts;
    }

    @Override
    public boolean isOnPage() {
        return first.isOnPage() || second.isOnPage();
    }

    @Override
    public String toString() {
        return first + OR + second;
    }
}
