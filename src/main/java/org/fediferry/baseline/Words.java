package org.fediferry.baseline;

import java.util.List;

/** How things of a picture are called. */
final class Words {

    private static final int LONGEST = 60;

    private Words() {}

    static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return "“"
                + (line.codePointCount(0, line.length()) <= LONGEST
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…")
                + "”";
    }

    static String place(Area area) {
        return area.width() + " x " + area.height() + " pixels at " + area.x() + ", " + area.y();
    }

    /** Such as: 24 px down. */
    static String way(int right, int down) {
        String across = right == 0 ? "" : Math.abs(right) + " px to the " + (right > 0 ? "right" : "left");
        String along = down == 0 ? "" : Math.abs(down) + " px " + (down > 0 ? "down" : "up");
        return along.isEmpty() || across.isEmpty() ? along + across : along + " and " + across;
    }

    static String joined(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }
}
