package org.fediferry.step;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often a step that failed is tried again, and the pause before each try: {@code 3 times every 2m}. */
public record Retry(int times, Duration pause) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3}) times? every (.+)");

    /** Parses {@code N times every DURATION}. */
    public static Retry parse(String written) {
        Matcher matcher = FORM.matcher(written.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            throw new IllegalArgumentException(
                    "\"" + written + "\" does not say how often and how long; write for example 3 times every 2m");
        }
        return new Retry(Integer.parseInt(matcher.group(1)), Durations.parse(matcher.group(2)));
    }

    @Override
    public String toString() {
        return times + " times every " + Durations.print(pause);
    }
}
