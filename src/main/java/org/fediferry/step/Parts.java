package org.fediferry.step;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds everything of one type inside a record: the elements that a step names, the texts that it holds. */
public final class Parts {

    private Parts() {}

    /** The parts in the order in which the components are declared; the record itself is not one. */
    public static <T> List<T> of(Record whole, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            collect(read(whole, component), type, found);
        }
        return found;
    }

    private static <T> void collect(@Nullable Object part, Class<T> type, List<T> found) {
        if (type.isInstance(part)) {
            found.add(type.cast(part));
        }
        if (part instanceof Iterable<?> several) {
            several.forEach(each -> collect(each, type, found));
        } else if (part instanceof Map<?, ?> named) {
            named.values().forEach(each -> collect(each, type, found));
        } else if (part instanceof Record whole) {
            found.addAll(of(whole, type));
        }
    }

    private static @Nullable Object read(Record whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }
}
