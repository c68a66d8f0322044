package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.StepRecord;

/** Meets a fault in a real browser, and holds what comes of it against the table. */
final class FaultTrial {

    private FaultTrial() {}

    static void of(FaultCase expected) {
        try (World world = World.of("4.5", "4.6")) {
            expected.fault().start(world.practice());
            expected.before().accept(world);

            CommandResult result = expected.scenario().apply(world);

            assertThat(result).exitedWith(expected.code());
            if (expected.code() != ExitCode.PASSED && expected.label().isEmpty()) {
                assertThat(result).says(expected.found().toArray(String[]::new)).answersNothing();
            } else {
                holds(expected, world, result.evidence().isIntact());
            }
            assertThat(world.movesPosted()).isLessThanOrEqualTo(1);
            assertThat(world.openSessions()).isZero();
            assertThat(world.bugs()).isEmpty();
        }
    }

    private static void holds(FaultCase expected, World world, Evidence evidence) {
        if (expected.code() == ExitCode.PASSED) {
            assertThat(evidence.run().outcome()).isEqualTo(Outcome.PASSED);
        } else {
            StepRecord trouble = evidence.trouble();
            assertThat(trouble.label()).isEqualTo(expected.label());
            assertThat(trouble.expected()).isNotEmpty();
            assertThat(trouble.advice()).isNotEmpty();
            assertThat(expected.found())
                    .allSatisfy(part -> assertThat(trouble.found()).contains(part));
        }
        assertThat(world.openSessions()).isZero();
        expected.claim().accept(world, evidence);
    }
}
