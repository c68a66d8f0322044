package org.fediferry.scenario;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.stream.Collectors;
import org.fediferry.step.WrittenStep;

/** What types of values are called when people read about them. */
final class TypeNames {

    private TypeNames() {}

    static String of(Type type) {
        if (type instanceof Class<?> simple) {
            return simple.isEnum() ? constants(simple) : word(simple);
        }
        ParameterizedType generic = (ParameterizedType) type;
        Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
        if (last.equals(WrittenStep.class)) {
            return "steps";
        }
        return generic.getRawType().equals(Map.class) ? "a mapping from name to text" : "a list: " + of(last);
    }

    /** The name of a type that is written as one word or text. */
    static String word(Class<?> type) {
        return ValueType.of(type).map(ValueType::called).orElse("a text");
    }

    private static String constants(Class<?> type) {
        return Kebab.constants(type).map(Kebab::of).collect(Collectors.joining(" | "));
    }
}
