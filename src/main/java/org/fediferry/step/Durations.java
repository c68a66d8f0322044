package org.fediferry.step;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How scenario files write a length of time: a number and a unit, {@code 500ms}, {@code 10s}, {@code 5m}, {@code 2h}, {@code 7d}. */
public final class Durations {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    private Durations() {}

    /** Parses a length of time greater than zero. */
    public static Duration parse(String written) {
        Matcher matcher = FORM.matcher(written.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + written + "\" is not a length of time"
                    + "; write a number and ms, s, m, h or d, for example 30s");
        }
        long number = Long.parseLong(matcher.group(1));
        if (number == 0) {
            throw new IllegalArgumentException("\"" + written + "\" is no time at all; write at least 1ms");
        }
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** Parses a length of time, or {@code 0s}. */
    public static Duration parseOrNone(String written) {
        return written.strip().matches("0\\s*(ms|s|m|h|d)") ? Duration.ZERO : parse(written);
    }

    /** Writes a length of time in its two largest units, such as {@code 2m 5s}, {@code 1.4s} or {@code 30d}. */
    public static String print(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1_000) {
            return millis + "ms";
        }
        if (millis < 60_000) {
            long tenths = millis / 100;
            return tenths % 10 == 0 ? tenths / 10 + "s" : tenths / 10 + "." + tenths % 10 + "s";
        }
        if (duration.toHours() < 1) {
            return two(duration.toMinutes(), "m", duration.toSecondsPart(), "s");
        }
        if (duration.toDays() < 1) {
            return two(duration.toHours(), "h", duration.toMinutesPart(), "m");
        }
        return two(duration.toDays(), "d", duration.toHoursPart(), "h");
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        return small == 0 ? large + largeUnit : large + largeUnit + " " + small + smallUnit;
    }
}
