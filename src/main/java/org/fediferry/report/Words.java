package org.fediferry.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How reports write numbers, sizes and times: in English, whatever the machine speaks. */
public final class Words {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final long KILO = 1_000;

    private Words() {}

    /** {@code 1,200}. */
    public static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** {@code 1 file}, {@code 2 files}. */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** {@code 640 B}, {@code 1.2 KB}, {@code 35 MB}. */
    public static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        double amount = (double) bytes / KILO;
        int unit = 0;
        // From 999.5 on it would be printed as 1000.
        while (amount >= 999.5 && unit < 3) {
            amount /= KILO;
            unit++;
        }
        return String.format(Locale.ENGLISH, amount < 9.95 ? "%.1f %s" : "%.0f %s", amount, unitOf(unit));
    }

    /** {@code 40 ms}, {@code 1.4 s}, {@code 2 min 5 s}, {@code 12 h 3 min}, {@code 2 days 4 h}. */
    public static String time(Duration time) {
        long millis = time.toMillis();
        if (millis < KILO) {
            return millis + " ms";
        }
        if (time.toSeconds() < 10) {
            return String.format(Locale.ENGLISH, "%.1f s", Math.floor(millis / 100.0) / 10)
                    .replace(".0 ", " ");
        }
        if (time.toMinutes() < 1) {
            return time.toSeconds() + " s";
        }
        if (time.toHours() < 1) {
            return two(time.toMinutes() + " min", time.toSecondsPart(), "s");
        }
        if (time.toDays() < 2) {
            return two(time.toHours() + " h", time.toMinutesPart(), "min");
        }
        return two(time.toDays() + " days", time.toHoursPart(), "h");
    }

    /** {@code 20 November 2026, 10:30 UTC}. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** {@code 20 November 2026}. */
    public static String day(Instant moment) {
        return DAY.format(moment);
    }

    /** With a capital letter in front. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String unitOf(int unit) {
        return switch (unit) {
            case 0 -> "KB";
            case 1 -> "MB";
            case 2 -> "GB";
            default -> "TB";
        };
    }

    private static String two(String large, int small, String unit) {
        return small == 0 ? large : large + " " + small + " " + unit;
    }
}
