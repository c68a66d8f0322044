package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** A run that is killed at any moment: going on, it comes to the same end, and does nothing twice. */
@Test(groups = "browser")
public class KilledRunTest {

    private Undisturbed move;
    private Undisturbed keepBoth;
    private Undisturbed leave;

    @BeforeClass(alwaysRun = true)
    public void live() throws Exception {
        move = Undisturbed.live(Errand.MOVE);
        assertThat(move.end()).containsEntry("old POST /settings/migration", 1L).containsEntry("new followers", 22L);
        keepBoth = Undisturbed.live(Errand.KEEP_BOTH);
        assertThat(keepBoth.end()).containsEntry("old links", 1L).containsEntry("new links", 1L);
        leave = Undisturbed.live(Errand.LEAVE);
        assertThat(leave.end()).containsEntry("old moved", 1L).containsEntry("old followers", 24L);
    }

    /** The other ways to be killed, and the other journeys, are in {@link KilledAnywhereTest}. */
    public void endsTheSameWhenKilledAgainAndAgain() throws Exception {
        move.survives(Mortal.Manner.PROCESS);
    }

    @DataProvider
    public Object[][] runs() {
        return new Object[][] {{move, 12}, {keepBoth, 4}, {leave, 4}};
    }

    /** Right before or after every request that is written in a scenario, each in a world of its own. */
    @Test(groups = "browser", dataProvider = "runs")
    public void endsTheSameWhereverSomethingWasSent(Undisturbed undisturbed, int most) throws Exception {
        Set<String> written = new HashSet<>();
        for (Mortal.Moment moment : undisturbed.moments()) {
            if (moment.request() > 0 && written.add(moment.source() + " " + moment.request())) {
                undisturbed.comesAgain(Mortal.Manner.PROCESS, moment);
            }
        }
        assertThat(written).hasSizeGreaterThan(most);
    }
}
