package org.fediferry.ledger;

import java.time.Duration;
import java.util.Locale;

/** Numbers and times as people read them, in English whatever the machine speaks. */
final class Words {

    private Words() {}

    /** {@code 1,200}. */
    static String of(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** {@code 1 follower}, {@code 1,200 followers}. */
    static String of(long number, String one) {
        return of(number) + " " + one + (number == 1 ? "" : "s");
    }

    /** {@code 45 min}, {@code 7 h}, {@code 2 days}. */
    static String of(Duration time) {
        if (time.toHours() < 1) {
            return time.toMinutes() + " min";
        }
        return time.toHours() < 48 ? time.toHours() + " h" : time.toDays() + " days";
    }
}
