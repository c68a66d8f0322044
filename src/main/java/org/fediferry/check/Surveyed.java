package org.fediferry.check;

import java.util.Optional;
import org.fediferry.evidence.CheckedCase.Verdict;
import org.fediferry.plan.Account;
import org.jspecify.annotations.Nullable;

/**
 * An account whose server was asked what it runs.
 *
 * @param software the server's software and version, as it says; empty where it did not say
 * @param there the account for a plan; null where its pages cannot be checked
 * @param trouble why not; empty where they can
 */
record Surveyed(
        TestAccount account, String software, @Nullable Account there, Verdict verdict, String trouble) {

    static Surveyed of(TestAccount account, Account there) {
        return new Surveyed(account, there.software().version().toString(), there, Verdict.PASSED, "");
    }

    static Surveyed not(TestAccount account, String software, Verdict verdict, String trouble) {
        return new Surveyed(account, software, null, verdict, trouble);
    }

    /** The account under the role that it plays; empty where it cannot be checked. */
    Optional<Account> as(String role) {
        return Optional.ofNullable(there)
                .map(known -> new Account(
                        role, known.handle(), known.server(), known.serverType(), known.software(), known.email()));
    }
}
