package org.fediferry.cli;

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
        return new Object[][] {{Errand.KEEP_BOTH}, {Errand.LEAVE}};
    }

    @Test(groups = "matrix", dataProvider = "errands")
    public void endsTheSameWhenKilledAgainAndAgain(Errand errand) throws Exception {
        Undisturbed.live(errand).survives(Mortal.Manner.PROCESS);
    }
}
