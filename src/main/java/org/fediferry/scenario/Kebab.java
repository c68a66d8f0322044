package org.fediferry.scenario;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How files and options write the constants of an enum: {@code PRIVATE_KEY} as {@code private-key}, a single letter as it is. */
public final class Kebab {

    private Kebab() {}

    /** The word for a constant. */
    public static String of(Enum<?> constant) {
        String name = constant.name();
        return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Stream<Enum<?>> constants(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(constant -> (Enum<?>) constant);
    }

    static Optional<Enum<?>> find(Class<?> type, String written) {
        return constants(type).filter(constant -> of(constant).equals(written)).findFirst();
    }
}
