package org.fediferry.step;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ${rows} > 0}: compares two values, as numbers where both are numbers and the sign orders them.
 *
 * @param operator one of {@code = != < <= > >=}
 */
public record Comparison(Text left, String operator, Text right) implements Condition {

    private static final Pattern FORM = Pattern.compile("(\\S+)\\s+(=|!=|<|<=|>|>=)\\s+(\\S.*)");

    static boolean looksLike(String text) {
        return FORM.matcher(text).matches();
    }

    static Comparison parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" does not compare two values; write for example ${rows} > 0");
        }
        return new Comparison(Text.parse(matcher.group(1)), matcher.group(2), Text.parse(matcher.group(3)));
    }

    @Override
    public Finding test(Stage stage) throws StepFailed {
        String first = stage.resolve(left).text();
        String second = stage.resolve(right).text();
        return new Finding(holds(first, second), left + " " + operator + " " + second, "\"" + first + "\"");
    }

    private boolean holds(String first, String second) throws StepFailed {
        if (operator.equals("=") || operator.equals("!=")) {
            boolean same = first.toLowerCase(Locale.ROOT).equals(second.toLowerCase(Locale.ROOT));
            return same == operator.equals("=");
        }
        int order = Long.compare(number(first), number(second));
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static long number(String text) throws StepFailed {
        if (!text.matches("-?\\d{1,18}")) {
            throw new StepFailed("a number to compare", "\"" + text + "\"", "");
        }
        return Long.parseLong(text);
    }

    @Override
    public boolean isOnPage() {
        return false;
    }

    @Override
    public String toString() {
        return left + " " + operator + " " + right;
    }
}
