package org.fediferry.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.evidence.CheckedCase.Verdict;

/**
 * What came of one page or scenario on one server, in all browsers, languages and sizes.
 *
 * @param verdict the worst
 * @param since such as {@code 18 November 2026}; empty where it is not broken
 * @param anchor where on the page it is explained; empty where there is nothing to explain
 */
public record MatrixCell(String subject, Verdict verdict, Duration took, String since, String anchor) {

    private static final List<Verdict> FROM_BAD_TO_GOOD =
            List.of(Verdict.FAILED, Verdict.BROKEN, Verdict.FLAKY, Verdict.PASSED, Verdict.SKIPPED);

    static MatrixCell of(String subject, List<CheckedCase> cases, CheckHistory history, String anchor) {
        Verdict worst = worst(cases);
        Duration took = cases.stream().map(CheckedCase::took).reduce(Duration.ZERO, Duration::plus);
        Optional<Instant> since = cases.stream()
                .map(history::brokenSince)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        boolean quiet = worst == Verdict.PASSED || worst == Verdict.SKIPPED;
        return new MatrixCell(subject, worst, took, since.map(Words::day).orElse(""), quiet ? "" : anchor);
    }

    /** The worst of all; {@link Verdict#SKIPPED} where nothing was checked. */
    static Verdict worst(List<CheckedCase> cases) {
        return cases.stream()
                .map(CheckedCase::verdict)
                .min(Comparator.comparingInt(FROM_BAD_TO_GOOD::indexOf))
                .orElse(Verdict.SKIPPED);
    }

    /** The name of its icon and colour. */
    public String style() {
        return style(verdict);
    }

    static String style(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "passed";
            case FLAKY -> "waiting";
            case FAILED -> "failed";
            case BROKEN -> "broken";
            case SKIPPED -> "undone";
        };
    }

    /** The verdict in words. */
    public String word() {
        return word(verdict);
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "as it should be";
            case FLAKY -> "flaky";
            case FAILED -> "broken";
            case BROKEN -> "could not be checked";
            case SKIPPED -> "not checked";
        };
    }
}
