package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** A run that is killed at any moment: going on, it comes to the same end, and does nothing twice. */
@Test(groups = "browser")
public class KilledRunTest {

    private Undisturbed move;

    @BeforeClass(alwaysRun = true)
    public void live() throws Exception {
        move = Undisturbed.live(Errand.MOVE);
        assertThat(move.end()).containsEntry("old POST /settings/migration", 1L).containsEntry("new followers", 22L);
    }

    /** The other ways to be killed, and the other journeys, are in {@link KilledAnywhereTest}. */
    public void endsTheSameWhenKilledAgainAndAgain() throws Exception {
        move.survives(Mortal.Manner.PROCESS);
    }

    /** Right before or after every request that is written in a scenario, each in a world of its own. */
    public void endsTheSameWhereverSomethingWasSent() throws Exception {
        assertThat(move.survivesWhereverSomethingWasSent()).hasSizeGreaterThan(12);
    }
}
