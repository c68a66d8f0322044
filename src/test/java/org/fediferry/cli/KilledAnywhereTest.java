package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.annotations.BeforeClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What {@link KilledRunTest} leaves out, and the move killed at every moment in a world of its own: {@code mvn -Pmatrix}. */
@Test(groups = "matrix")
public class KilledAnywhereTest {

    private Undisturbed undisturbed;

    @BeforeClass(alwaysRun = true)
    public void live() throws Exception {
        undisturbed = Undisturbed.live(Errand.MOVE);
    }

    @DataProvider
    public Object[][] manners() {
        return new Object[][] {{Mortal.Manner.PROCESS}, {Mortal.Manner.BROWSER}};
    }

    @Test(groups = "matrix", dataProvider = "manners")
    public void endsTheSame(Mortal.Manner manner) throws Exception {
        for (Mortal.Moment moment : undisturbed.moments()) {
            undisturbed.comesAgain(manner, moment);
        }
    }

    public void endsTheSameWhenTheBrowserIsKilledAgainAndAgain() throws Exception {
        undisturbed.survives(Mortal.Manner.BROWSER);
    }

    @DataProvider
    public Object[][] errands() {
        return new Object[][] {{Errand.KEEP_BOTH, "old links"}, {Errand.LEAVE, "old moved"}};
    }

    @Test(groups = "matrix", dataProvider = "errands")
    public void endsTheSameInOtherJourneys(Errand errand, String done) throws Exception {
        Undisturbed other = Undisturbed.live(errand);

        assertThat(other.end()).containsEntry(done, 1L);
        other.survives(Mortal.Manner.PROCESS);
        assertThat(other.survivesWhereverSomethingWasSent()).hasSizeGreaterThan(4);
    }
}
