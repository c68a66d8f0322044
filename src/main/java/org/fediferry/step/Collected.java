package org.fediferry.step;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code exports of old are verified}: lists of the role's account were collected, and each is whole. */
public record Collected(Name role) implements Condition {

    private static final Pattern FORM = Pattern.compile("exports of (\\S+) are verified");

    static boolean looksLike(String text) {
        return text.startsWith("exports of ");
    }

    static Collected parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not about collected lists; write for example"
                    + " exports of old are verified");
        }
        return new Collected(Name.parse(matcher.group(1)));
    }

    @Override
    public Finding test(Stage stage) throws StepFailed {
        return stage.exportsOf(role);
    }

    @Override
    public boolean isOnPage() {
        return false;
    }

    @Override
    public String toString() {
        return "exports of " + role + " are verified";
    }
}
