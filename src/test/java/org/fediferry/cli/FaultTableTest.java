package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.StepRecord;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Every fault that practice servers can play, against the cheapest scenario that meets it. */
@Test(groups = "browser")
public class FaultTableTest {

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    @AfterMethod(alwaysRun = true)
    public void leavesNoBrowser() {
        Processes.noneIsLeft();
    }

    @DataProvider
    public Object[][] faults() {
        return FaultCases.all().stream().map(each -> new Object[] {each}).toArray(Object[][]::new);
    }

    @Test(groups = "browser", dataProvider = "faults")
    public void endsAsTheTableSays(FaultCase expected) {
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
