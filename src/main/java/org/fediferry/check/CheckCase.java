package org.fediferry.check;

import java.util.List;
import java.util.Set;
import org.fediferry.evidence.CheckedCase.Depth;

/**
 * One thing to check in one place: one TestNG test.
 *
 * @param name for people; no two cases of a check have the same
 * @param subject the page or the scenario
 * @param surveyed the accounts that it needs, the one that it is mostly about first
 * @param groups by which it is chosen: its depth, its subject, its server types, the names of its accounts
 */
public record CheckCase(
        String name,
        Depth depth,
        String subject,
        List<Surveyed> surveyed,
        Surroundings surroundings,
        Work work,
        Set<String> groups) {

    Surveyed main() {
        return surveyed.get(0);
    }

    List<TestAccount> accounts() {
        return surveyed.stream().map(Surveyed::account).toList();
    }

    /** Whether another attempt can do no harm. */
    boolean isRepeatable() {
        return !(work instanceof Work.Perform perform) || perform.isRepeatable();
    }

    @Override
    public String toString() {
        return name;
    }
}
