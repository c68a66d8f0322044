package org.fediferry.fediverse;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of a server's software. Its order is that of release lines (4.5 before 4.6): pages change between lines,
 * and what follows them (patch, "+glitch", "-nightly") decides nothing. The order is therefore coarser than equality.
 */
public record Version(int major, int minor, int patch, String rest) implements Comparable<Version> {
    private static final Pattern NUMBERS = Pattern.compile("v?(\\d{1,5})(?:\\.(\\d{1,5}))?(?:\\.(\\d{1,9}))?(\\D.*)?");

    private static final Comparator<Version> BY_LINE =
            Comparator.comparingInt(Version::major).thenComparingInt(Version::minor);

    /** Reads what servers publish; a text without numbers gives a version that is not {@link #isKnown}. */
    public static Version parse(String text) {
        String clean = text.strip();
        Matcher matcher = NUMBERS.matcher(clean);
        if (!matcher.matches()) {
            return new Version(0, 0, 0, clean);
        }
        String rest = matcher.group(4) == null ? "" : matcher.group(4);
        return new Version(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)), rest);
    }

    public boolean isKnown() {
        return major > 0 || minor > 0 || patch > 0;
    }

    /** "4.6", the release line. */
    public String line() {
        return major + "." + minor;
    }

    @Override
    public int compareTo(Version other) {
        return BY_LINE.compare(this, other);
    }

    @Override
    public String toString() {
        return isKnown() ? String.format(Locale.ROOT, "%d.%d.%d%s", major, minor, patch, rest) : rest;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
