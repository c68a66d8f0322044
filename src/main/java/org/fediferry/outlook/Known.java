package org.fediferry.outlook;

import java.util.Optional;

/**
 * Something that public pages say, or the reason why they do not.
 *
 * @param whyNot for people: {@code its server shows numbers to signed-in people only}; empty where the value is there
 */
public record Known<T>(Optional<T> value, String whyNot) {

    /** Something that is known. */
    public static <T> Known<T> of(T value) {
        return new Known<>(Optional.of(value), "");
    }

    /** Something that is not. */
    public static <T> Known<T> unknown(String whyNot) {
        return new Known<>(Optional.empty(), whyNot);
    }

    /** Whether it is known to be this. */
    public boolean is(T wanted) {
        return value.filter(wanted::equals).isPresent();
    }
}
