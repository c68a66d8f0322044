package org.fediferry.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.step.Effect;

/**
 * A scenario with nothing left to look up but what its own steps will read.
 *
 * @param accounts by role, in the order of the scenario
 * @param moves what it moves, one sentence each
 * @param stays what stays behind, one sentence each
 * @param closedTargets for a target that only a step finds out
 */
public record Plan(
        String scenario,
        String title,
        String about,
        Map<String, Account> accounts,
        List<PlannedStep> steps,
        List<String> moves,
        List<String> stays,
        ClosedTargets closedTargets) {

    /** The account of a role. */
    public Optional<Account> account(String role) {
        return Optional.ofNullable(accounts.get(role));
    }

    /** The steps that nobody can take back. */
    public List<PlannedStep> irreversible() {
        return steps.stream()
                .filter(step -> step.effect() == Effect.IRREVERSIBLE)
                .toList();
    }
}
