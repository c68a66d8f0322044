package org.fediferry.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.evidence.CheckRecord;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.evidence.CheckedCase.Verdict;

/** What the checks before said of the same cases: since when something is broken. */
final class CheckHistory {

    private final Map<String, Instant> firstFailures = new HashMap<>();

    private CheckHistory() {}

    /** That of a check; those before it come with the last first. */
    static CheckHistory of(CheckRecord check, List<CheckRecord> before) {
        CheckHistory history = new CheckHistory();
        check.cases().stream()
                .filter(each -> isBad(each.verdict()))
                .forEach(each -> history.firstFailures.put(each.name(), check.started()));
        Map<String, Instant> open = new HashMap<>(history.firstFailures);
        for (CheckRecord earlier : before) {
            for (CheckedCase each : earlier.cases()) {
                if (!open.containsKey(each.name()) || each.verdict() == Verdict.SKIPPED) {
                    continue;
                }
                if (isBad(each.verdict())) {
                    history.firstFailures.put(each.name(), earlier.started());
                } else {
                    open.remove(each.name());
                }
            }
        }
        return history;
    }

    /** When the first of its failures without a success between them was seen; empty where the last check saw none. */
    Optional<Instant> brokenSince(CheckedCase checked) {
        return Optional.ofNullable(firstFailures.get(checked.name()));
    }

    static boolean isBad(Verdict verdict) {
        return verdict == Verdict.FAILED || verdict == Verdict.BROKEN;
    }
}
