package org.fediferry.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fediferry.evidence.Checksum;
import org.fediferry.plan.Account;
import org.fediferry.plan.KnownValues;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;

/** Tells whether a plan is the one that a run was begun with: same accounts, same versions, same steps. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Plan plan) {
        KnownValues known = new KnownValues(plan.accounts());
        String lines = Stream.concat(
                        plan.accounts().values().stream().map(Fingerprint::line),
                        plan.steps().stream().map(step -> line(step, known)))
                .collect(Collectors.joining("\n"));
        return Checksum.of(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Account account) {
        return String.join(
                "\t",
                account.role(),
                account.handle().acct(),
                account.server().toString(),
                account.software().name(),
                account.software().version().line());
    }

    private static String line(PlannedStep step, KnownValues known) {
        return List.of(
                        step.number(),
                        step.role(),
                        step.flow(),
                        step.action().describe(),
                        step.effect(),
                        step.blocks(),
                        step.atEnd(),
                        step.label(known))
                .toString();
    }
}
