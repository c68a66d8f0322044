package org.fediferry.ledger;

import java.time.Duration;
import org.fediferry.evidence.WatchRecord.Verdict;

/** What is to be expected of a move that long after it began (fact sheet mastodon.md 9.1, A). */
record Expectation(Duration since) {

    private static final String STAY =
            "Who has not come after a day usually does not: their servers ignore moves or cannot be reached. Write to them,"
                    + " or post where you are; other servers ignore a second move of the same account for 7 days";

    String words(Verdict verdict) {
        if (verdict == Verdict.PASS) {
            return "Nothing more is to be expected, and nothing is to be done.";
        }
        if (verdict != Verdict.OPEN || since.compareTo(Duration.ofDays(1)) >= 0) {
            return STAY + ".";
        }
        return since.compareTo(Duration.ofHours(1)) < 0
                ? "The server of each follower does its own part, when it has time: most come within minutes to hours,"
                        + " some after more than a day."
                : "Large servers take hours and come in batches with pauses; the verdict is spoken a day after the move, or"
                        + " when nothing has changed for 6 hours.";
    }
}
