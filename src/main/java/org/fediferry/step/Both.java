package org.fediferry.step;

/** {@code CONDITION and CONDITION}: both hold; the second is looked at only when the first does. Binds closer than {@code or}. */
public record Both(Condition first, Condition second) implements Condition {

    private static final String AND = " and ";

    static boolean looksLike(String text) {
        return text.contains(AND);
    }

    static Both parse(String text) {
        int at = text.indexOf(AND);
        return new Both(Condition.parse(text.substring(0, at)), Condition.parse(text.substring(at + AND.length())));
    }

    @Override
    public Finding test(Stage stage) throws StepFailed {
        Finding one = first.test(stage);
        if (!one.holds()) {
            return one;
        }
        Finding other = second.test(stage);
        return new Finding(
                other.holds(),
                one.expected() + " and " + other.expected(),
                other.holds() ? one.found() + "; " + other.found() : other.found());
    }

    @Override
    public boolean isOnPage() {
        return first.isOnPage() || second.isOnPage();
    }

    @Override
    public String toString() {
        return first + AND + second;
    }
}
