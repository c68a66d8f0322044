package org.fediferry.check;

import java.util.Map;
import org.fediferry.evidence.CheckedCase.Verdict;
import org.fediferry.plan.Plan;

/** What a case does. */
sealed interface Work {

    /** Looks at a page, signed in unless it is a page for strangers. */
    record LookAt(String page, boolean signedIn) implements Work {}

    /** Performs a plan, each role with its test account. */
    record Perform(Plan plan, Map<String, TestAccount> accounts) implements Work {

        /** Whether it may be performed a second time. */
        boolean isRepeatable() {
            return plan.irreversible().isEmpty();
        }
    }

    /** Signs the account in for the pages. */
    record SignIn() implements Work {}

    /** Signs it out again. */
    record SignOut() implements Work {}

    /** Nothing can be done, and why. */
    record Nothing(Verdict verdict, String why) implements Work {}
}
