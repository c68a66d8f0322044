package org.fediferry.step;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a step or one option of every step.
 *
 * @param key the component's name in kebab case
 */
public record Parameter(String key, Type type, boolean required, String about, RecordComponent component) {

    static List<Parameter> of(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents()).map(Parameter::of).toList();
    }

    private static Parameter of(RecordComponent component) {
        Param doc = Objects.requireNonNull(
                component.getAnnotation(Param.class),
                () -> component.getDeclaringRecord().getSimpleName() + "." + component.getName() + " has no @Param");
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Parameter(kebab(component.getName()), component.getGenericType(), !optional, doc.value(), component);
    }

    static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
