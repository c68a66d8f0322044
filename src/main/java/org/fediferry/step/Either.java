package org.fediferry.step;

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

    @Override
    public boolean isOnPage() {
        return first.isOnPage() || second.isOnPage();
    }

    @Override
    public String toString() {
        return first + OR + second;
    }
}
