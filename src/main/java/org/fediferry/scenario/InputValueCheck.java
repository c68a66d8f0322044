package org.fediferry.scenario;

import java.util.List;
import org.fediferry.step.Source;
import org.fediferry.step.Text;

/** Values of inputs: they suit the input's type, as far as that can be seen before anything runs. */
record InputValueCheck(Problems problems) {

    private static final String EXPORTS = ".exports";

    /** Checks a value that a scenario gives to an input. */
    void check(Input.Type type, Text value, Scenario by, Source source) {
        boolean literal = value.references().isEmpty();
        boolean fits = switch (type) {
            case TEXT -> true;
            case HANDLE, MOVE_TARGET -> !literal || value.written().matches("@?[^@\\s]+@[^@\\s/]+");
            case DURATION -> !literal || value.written().matches("\\d{1,6}(ms|s|m|h|d)");
            case NUMBER -> !literal || value.written().matches("\\d{1,18}");
            case SWITCH -> !literal || value.written().matches("yes|no");
            case FILE -> isOneReference(value);
            case EXPORTS ->
                isOneReference(value) && isExports(value.references().get(0), by);
        };
        if (!fits) {
            problems.add(source, "\"" + value + "\" is not " + called(type), "write " + example(type, by));
        }
        boolean whole = type == Input.Type.EXPORTS;
        if (!whole && value.references().stream().anyMatch(reference -> isExports(reference, by))) {
            problems.add(
                    source,
                    "\"" + value + "\" stands for all exports at once",
                    "name one of them, for example " + example(Input.Type.FILE, by));
        }
    }

    /** Whether a reference stands for all the exports of an account. */
    static boolean isExports(String reference, Scenario by) {
        Input input = by.inputs().get(reference);
        return (input != null && input.type() == Input.Type.EXPORTS)
                || (reference.endsWith(EXPORTS)
                        && by.roles().containsKey(reference.substring(0, reference.length() - EXPORTS.length())));
    }

    private static boolean isOneReference(Text value) {
        List<String> references = value.references();
        return references.size() == 1 && value.written().equals("${" + references.get(0) + "}");
    }

    private static String called(Input.Type type) {
        return switch (type) {
            case HANDLE, MOVE_TARGET -> "a handle";
            case DURATION -> "a length of time";
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case SWITCH -> "yes or no";
            case FILE -> "a file";
            case EXPORTS -> "the exports of an account";
        };
    }

    private static String example(Input.Type type, Scenario by) {
        String role = by.roles().keySet().stream().findFirst().orElse(Scenario.ACCOUNT);
        return switch (type) {
            case DURATION -> "3d, 12h or 90s";
            case HANDLE, MOVE_TARGET -> "user@domain or ${" + role + ".handle}";
            case TEXT -> "any text";
            case NUMBER -> "digits";
            case SWITCH -> "yes or no";
            case FILE -> "${" + role + ".exports.KIND}";
            case EXPORTS -> "${" + role + ".exports}";
        };
    }
}
