package org.fediferry.step;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions of a server that something holds for, such as {@code >=4.2 <4.6}; every part must hold. */
public record VersionRange(String written, List<Bound> bounds) {

    /** Every version. */
    public static final VersionRange ANY = new VersionRange("any version", List.of());

    private static final Pattern BOUND = Pattern.compile("(>=|<=|<|>|=)\\s*(\\d{1,4})\\.(\\d{1,4})");

    /** One side of a range. */
    public record Bound(String operator, int major, int minor) {

        boolean admits(int otherMajor, int otherMinor) {
            int order = otherMajor != major ? Integer.compare(otherMajor, major) : Integer.compare(otherMinor, minor);
            return switch (operator) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                case "<" -> order < 0;
                case ">" -> order > 0;
                default -> order == 0;
            };
        }
    }

    /** Parses a range; only major and minor count. */
    public static VersionRange parse(String written) {
        List<Bound> bounds = new ArrayList<>();
        Matcher matcher = BOUND.matcher(written);
        int end = 0;
        while (matcher.find() && written.substring(end, matcher.start()).isBlank()) {
            bounds.add(new Bound(
                    matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
            end = matcher.end();
        }
        if (bounds.isEmpty() || !written.substring(end).isBlank()) {
            throw new IllegalArgumentException("\"" + written + "\" is not a range of versions"
                    + "; write for example \">=4.2\" or \">=4.2 <4.6\"");
        }
        return new VersionRange(written, List.copyOf(bounds));
    }

    /** Whether the version belongs to the range. */
    public boolean contains(int major, int minor) {
        return bounds.stream().allMatch(bound -> bound.admits(major, minor));
    }

    @Override
    public String toString() {
        return written;
    }
}
