package org.fediferry.plan;

import java.util.List;
import org.fediferry.step.Action;
import org.fediferry.step.Effect;
import org.fediferry.step.Options;
import org.fediferry.step.Source;
import org.fediferry.step.Text;

/**
 * A step with its place in the plan.
 *
 * @param number counted from 1
 * @param role whose account it acts for; empty where it needs none
 * @param flow the name of the flow that it stands in
 * @param blocks the numbers of the flows and rows that it is in, the outermost first; what ends a block skips its rest
 * @param effect what it does to the account: what is declared, and never less than what the element is marked with
 * @param atEnd whether it is performed also when an earlier step has failed
 */
public record PlannedStep(
        int number,
        String role,
        String flow,
        String flowTitle,
        Source source,
        Action action,
        Options options,
        Effect effect,
        Scope scope,
        List<Integer> blocks,
        boolean atEnd) {

    /** Whether its failure is only noted. */
    public boolean isOptional() {
        return Boolean.TRUE.equals(options.optional());
    }

    /** What it does, for people, with whatever is known filled in. */
    public String label(Scope.Values values) {
        return scope.fill(options.label() == null ? new Text(action.describe()) : options.label(), values);
    }
}
