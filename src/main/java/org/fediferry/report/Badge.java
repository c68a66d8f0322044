package org.fediferry.report;

import java.util.List;
import java.util.Locale;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.evidence.CheckedCase.Verdict;

/**
 * A small picture that says how a server's pages fared, for a page or a README elsewhere.
 *
 * @param file its name below the folder of the check
 * @param style names its colour
 */
public record Badge(String file, String left, String right, String style) {

    /** Of a letter of 11 pixels, about. */
    private static final double LETTER = 6.6;

    static Badge of(String server, String software, List<CheckedCase> cases) {
        long judged =
                cases.stream().filter(each -> each.verdict() != Verdict.SKIPPED).count();
        long bad = cases.stream()
                .filter(each -> CheckHistory.isBad(each.verdict()))
                .count();
        Verdict worst = MatrixCell.worst(cases);
        String right;
        if (judged == 0) {
            right = "not checked";
        } else if (bad > 0) {
            right = Words.number(bad) + " of " + Words.number(judged) + " broken";
        } else {
            right = worst == Verdict.FLAKY ? "passing, flaky" : "passing";
        }
        return new Badge("badges/" + fileName(server) + ".svg", software, right, MatrixCell.style(worst));
    }

    /** What stands in every file system, and leads nowhere else. */
    private static String fileName(String server) {
        return server.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "_").replaceAll("^\\.+", "_");
    }

    /** The width of the left part in pixels. */
    public int leftWidth() {
        return width(left);
    }

    /** The width of the right part in pixels. */
    public int rightWidth() {
        return width(right);
    }

    private static int width(String text) {
        return (int) Math.ceil(text.length() * LETTER) + 14;
    }

    /** The colour of the right part. */
    public String colour() {
        return switch (style) {
            case "passed" -> "#14713d";
            case "waiting" -> "#8a5a00";
            case "failed", "broken" -> "#b3261e";
            default -> "#566372";
        };
    }
}
