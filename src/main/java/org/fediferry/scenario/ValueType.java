package org.fediferry.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fediferry.step.Capture;
import org.fediferry.step.Condition;
import org.fediferry.step.Durations;
import org.fediferry.step.ElementRef;
import org.fediferry.step.FlowRef;
import org.fediferry.step.Name;
import org.fediferry.step.PageRef;
import org.fediferry.step.Retry;
import org.fediferry.step.Text;
import org.fediferry.step.VersionRange;

/**
 * A type of value that is written as one word or text; the reader, the reference and the schema are made from this list.
 *
 * @param called for messages: {@code a length of time}
 * @param pattern for editors: rough, the parser has the last word; empty where everything is allowed
 */
record ValueType(Class<?> type, String called, String pattern, Function<String, Object> parser) {

    private static final String REFERENCE = "[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*(\\(.+\\))?";

    static final List<ValueType> ALL = List.of(
            new ValueType(Text.class, "a text", "", Text::parse),
            new ValueType(Name.class, "a name", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", Name::parse),
            new ValueType(PageRef.class, "the name of a page", "^[a-z][a-z0-9-]*$", PageRef::parse),
            new ValueType(
                    ElementRef.class, "an element (page.element)", "^\\s*" + REFERENCE + "\\s*$", ElementRef::parse),
            new ValueType(FlowRef.class, "the path of a flow", "^[a-z][a-z0-9./-]*$", FlowRef::parse),
            new ValueType(Condition.class, "a condition", "", Condition::parse),
            new ValueType(
                    Duration.class, "a length of time (30s)", "^\\s*[0-9]{1,9}\\s*(ms|s|m|h|d)\\s*$", Durations::parse),
            new ValueType(
                    Retry.class, "a number of tries (3 times every 2m)", "^\\s*[0-9]+ times? every .+$", Retry::parse),
            new ValueType(
                    VersionRange.class,
                    "a range of versions (\">=4.2\")",
                    "^((>=|<=|<|>|=)\\s*[0-9]+\\.[0-9]+\\s*)+$",
                    VersionRange::parse),
            new ValueType(
                    Destination.class,
                    "a method and a path (post /settings/aliases)",
                    "^(get|post|put|patch|delete)([|](get|post|put|patch|delete))* /\\S*$",
                    Destination::parse),
            new ValueType(
                    Capture.Subject.class,
                    "view, page or an element",
                    "^(view|page|" + REFERENCE + ")$",
                    Capture.Subject::parse),
            new ValueType(Boolean.class, "true or false", "", ValueType::truth));

    static Optional<ValueType> of(Class<?> type) {
        return ALL.stream().filter(known -> known.type().equals(type)).findFirst();
    }

    private static Object truth(String written) {
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        "\"" + written + "\" is neither true nor false; write true or false");
        };
    }
}
