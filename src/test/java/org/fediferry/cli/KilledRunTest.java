package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRecord;
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

    @DataProvider
    public Object[][] manners() {
        return new Object[][] {
            {move, Mortal.Manner.PROCESS},
            {move, Mortal.Manner.BROWSER},
            {keepBoth, Mortal.Manner.PROCESS},
            {leave, Mortal.Manner.PROCESS}
        };
    }

    /** Every process lives one moment longer than the one before; sessions last, or the servers would limit signing in. */
    @Test(groups = "browser", dataProvider = "manners")
    public void endsTheSameWhenKilledAgainAndAgain(Undisturbed undisturbed, Mortal.Manner manner) throws Exception {
        List<Mortal.Moment> moments = undisturbed.moments();
        try (Life life = undisturbed.life()) {
            Map<String, CookieStore> cookies = new HashMap<>();
            life.kill(life.process(cookies).dying(manner, moments.get(0)), process -> process.run(life.folder));
            for (Mortal.Moment moment : moments.subList(1, moments.size())) {
                life.kill(life.process(cookies).dying(manner, moment), process -> process.resume(life.folder));
            }

            RunRecord survived = life.process(cookies).resume(life.folder);

            assertThat(survived.outcome()).isEqualTo(Outcome.PASSED);
            assertThat(life.end()).isEqualTo(undisturbed.end());
        }
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
