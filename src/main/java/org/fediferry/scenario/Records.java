package org.fediferry.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.fediferry.step.Parameter;
import org.jspecify.annotations.Nullable;

/** Makes records from the values of their components. */
final class Records {

    private Records() {}

    /** Calls the canonical constructor, which may refuse the values with an {@link IllegalArgumentException}. */
    static <R extends Record> R create(Class<R> type, List<Parameter> parameters, @Nullable Object[] values) {
        Class<?>[] types = parameters.stream()
                .map(parameter -> parameter.component().getType())
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(type.getSimpleName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName() + " has no usable constructor", e);
        }
    }

    /** What a record holds in one component. */
    static @Nullable Object value(Record from, RecordComponent component) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName(), e);
        }
    }
}
