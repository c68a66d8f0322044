package org.fediferry.outlook;

import java.util.Locale;

/** How an outlook writes numbers: in English, whatever the machine speaks. */
public final class Numbers {

    private Numbers() {}

    /** {@code 1,200}. */
    public static String of(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** {@code 1 follower}, {@code 1,200 followers}. */
    public static String of(long number, String one) {
        return of(number) + " " + one + (number == 1 ? "" : "s");
    }
}
