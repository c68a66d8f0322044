package org.fediferry.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fediferry.evidence.CheckRecord;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.evidence.CheckedCase.Verdict;

/**
 * Everything that the page of a check shows: servers by pages and scenarios, and what is to be said of each.
 *
 * @param columns the pages and scenarios, in the order in which they were checked
 * @param rows the servers, broken ones first
 * @param skipped why something was not checked, with the names of the cases
 */
public record MatrixPage(
        CheckRecord check,
        List<String> columns,
        List<MatrixRow> rows,
        List<MatrixTrouble> troubles,
        Map<String, List<String>> skipped,
        List<BarrierLine> barriers,
        Furniture furniture) {

    private static final Furniture FURNITURE = Furniture.load("matrix.js", "report.css", "matrix.css");

    static MatrixPage of(CheckRecord check, List<CheckRecord> before) {
        CheckHistory history = CheckHistory.of(check, before);
        Map<String, String> anchors = new LinkedHashMap<>();
        check.cases().forEach(each -> anchors.putIfAbsent(anchorKey(each), "case-" + (anchors.size() + 1)));
        List<String> columns =
                check.cases().stream().map(CheckedCase::subject).distinct().toList();
        return new MatrixPage(
                check,
                columns,
                rows(check, columns, history, anchors),
                check.cases().stream()
                        .filter(each -> each.verdict() != Verdict.PASSED && each.verdict() != Verdict.SKIPPED)
                        .sorted(Comparator.comparing(each -> each.verdict() == Verdict.FLAKY))
                        .map(each -> MatrixTrouble.of(each, history, anchors.getOrDefault(anchorKey(each), "")))
                        .toList(),
                skipped(check),
                BarrierLine.of(check.cases()),
                FURNITURE);
    }

    private static String anchorKey(CheckedCase checked) {
        return checked.place().server() + " " + checked.subject();
    }

    private static List<MatrixRow> rows(
            CheckRecord check, List<String> columns, CheckHistory history, Map<String, String> anchors) {
        Map<String, List<CheckedCase>> servers = check.cases().stream()
                .collect(Collectors.groupingBy(each -> each.place().server(), TreeMap::new, Collectors.toList()));
        List<MatrixRow> rows = new ArrayList<>();
        servers.forEach((server, cases) -> {
            List<Optional<MatrixCell>> cells = columns.stream()
                    .map(column -> cell(column, cases, history, anchors))
                    .toList();
            rows.add(MatrixRow.of(server, cases, cells));
        });
        rows.sort(Comparator.comparing(row -> row.verdict().equals("passed")));
        return rows;
    }

    private static Optional<MatrixCell> cell(
            String column, List<CheckedCase> cases, CheckHistory history, Map<String, String> anchors) {
        List<CheckedCase> here =
                cases.stream().filter(each -> each.subject().equals(column)).toList();
        return here.isEmpty()
                ? Optional.empty()
                : Optional.of(MatrixCell.of(column, here, history, anchors.getOrDefault(anchorKey(here.get(0)), "")));
    }

    private static Map<String, List<String>> skipped(CheckRecord check) {
        Map<String, List<String>> skipped = new LinkedHashMap<>();
        check.cases().stream()
                .filter(each -> each.verdict() == Verdict.SKIPPED)
                .forEach(
                        each -> skipped.computeIfAbsent(String.join("; ", each.problems()), reason -> new ArrayList<>())
                                .add(each.name()));
        return skipped;
    }

    private long count(Verdict verdict) {
        return check.cases().stream().filter(each -> each.verdict() == verdict).count();
    }

    /** The verdict over everything, named as a colour. */
    public String style() {
        return MatrixCell.style(MatrixCell.worst(check.cases()));
    }

    /** The check in one sentence. */
    public String sentence() {
        long bad = count(Verdict.FAILED);
        long unreachable = count(Verdict.BROKEN);
        String servers = Words.count(rows.size(), "server", "servers");
        if (check.cases().isEmpty() || count(Verdict.SKIPPED) == check.cases().size()) {
            return "Nothing was checked";
        }
        if (bad + unreachable == 0) {
            return "Everything that was checked on " + servers + " is as the scenarios say";
        }
        List<String> parts = new ArrayList<>();
        if (bad > 0) {
            parts.add(Words.count(bad, "check finds", "checks find") + " something else than the scenarios say");
        }
        if (unreachable > 0) {
            parts.add(Words.number(unreachable) + " could not be made");
        }
        return "On " + servers + ", " + String.join(", and ", parts);
    }

    /** How many cases came to what, in words. */
    public String counts() {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            if (count(verdict) > 0) {
                counts.add(Words.number(count(verdict)) + " " + MatrixCell.word(verdict));
            }
        }
        return String.join(", ", counts);
    }

    /** When the check was, and how long it took. */
    public String when() {
        return Words.moment(check.started()) + ", " + Words.time(check.took());
    }
}
