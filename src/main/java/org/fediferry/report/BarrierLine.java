package org.fediferry.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.evidence.CheckedCase.AccessibilityFinding;

/**
 * What the accessibility rules complain of, over all pages.
 *
 * @param elements how many elements, on all pages together
 * @param pages the names of the cases that met it
 */
public record BarrierLine(AccessibilityFinding finding, int elements, List<String> pages) {

    private static final List<String> FROM_BAD_TO_MINOR = List.of("critical", "serious", "moderate", "minor");

    /** One line for each rule, the gravest first. */
    static List<BarrierLine> of(List<CheckedCase> cases) {
        Map<String, BarrierLine> lines = new LinkedHashMap<>();
        for (CheckedCase checked : cases) {
            for (AccessibilityFinding finding : checked.accessibility()) {
                lines.merge(
                        finding.rule(),
                        new BarrierLine(finding, finding.count(), List.of(checked.name())),
                        BarrierLine::plus);
            }
        }
        return lines.values().stream()
                .sorted(Comparator.comparingInt(line -> rank(line.finding().impact())))
                .toList();
    }

    private static int rank(String impact) {
        int rank = FROM_BAD_TO_MINOR.indexOf(impact);
        return rank < 0 ? FROM_BAD_TO_MINOR.size() : rank;
    }

    private BarrierLine plus(BarrierLine other) {
        List<String> all = new ArrayList<>(pages);
        all.addAll(other.pages);
        return new BarrierLine(finding, elements + other.elements, all);
    }
}
