package org.fediferry.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All steps that there are, read once from the permitted records of {@link Step}. */
public final class StepCatalog {

    private static final List<StepType> TYPES = types(Step.class)
            .map(StepType::of)
            .sorted(Comparator.comparing(StepType::keyword))
            .toList();

    private StepCatalog() {}

    /** The types of steps, by keyword. */
    public static List<StepType> all() {
        return TYPES;
    }

    /** The type with a keyword. */
    public static Optional<StepType> find(String keyword) {
        return TYPES.stream().filter(type -> type.keyword().equals(keyword)).findFirst();
    }

    /** The options that every step can carry. */
    public static List<Parameter> options() {
        return Parameter.of(Options.class);
    }

    private static Stream<Class<? extends Record>> types(Class<?> sealed) {
        List<Class<? extends Record>> found = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isInterface()) {
                found.addAll(types(permitted).toList());
            } else {
                found.add(permitted.asSubclass(Record.class));
            }
        }
        return found.stream();
    }
}
