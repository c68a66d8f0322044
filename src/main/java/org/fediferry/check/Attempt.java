package org.fediferry.check;

import java.util.List;
import org.fediferry.evidence.CheckedCase.Place;
import org.fediferry.evidence.CheckedCase.Verdict;

/**
 * What came of one attempt at a case.
 *
 * @param run the folder of its run, seen from the check's; empty where nothing was performed
 */
record Attempt(Verdict verdict, Place place, Findings findings, String run) {

    /** The problems as one text for TestNG. */
    String words() {
        List<String> problems = findings.problems();
        return problems.isEmpty() ? verdict.name() : String.join(System.lineSeparator(), problems);
    }
}
