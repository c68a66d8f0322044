package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.CookieStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRecord;
import org.fediferry.run.StillWaiting;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** The journey to micro.blog, killed at any moment, in its pause and behind the move: it comes to the same end. */
@Test(groups = "matrix")
public class KilledMicroblogTest {

    private Undisturbed undisturbed;

    @BeforeClass(alwaysRun = true)
    public void live() throws Exception {
        undisturbed = Undisturbed.live("mastodon-to-micro.blog", () -> MicroblogJourney.begin("0s"));
        assertThat(undisturbed.end())
                .containsEntry("old POST /settings/migration", 1L)
                .containsEntry("new followers", 22L)
                .containsEntry("new follows", 11L)
                .containsEntry("new aliases", 1L)
                .containsEntry("new cross-posts", 0L);
    }

    /** Every process lives one moment longer than the one before; sessions last. */
    public void endsTheSameWhenKilledAgainAndAgain() throws Exception {
        List<Mortal.Moment> moments = undisturbed.moments();
        try (Life life = undisturbed.life()) {
            Map<String, CookieStore> cookies = new HashMap<>();
            Mortal first = life.process(cookies).dying(Mortal.Manner.PROCESS, moments.get(0));
            life.kill(first, process -> process.run(life.folder));
            for (Mortal.Moment moment : moments.subList(1, moments.size())) {
                life.kill(
                        life.process(cookies).dying(Mortal.Manner.PROCESS, moment),
                        process -> process.resume(life.folder));
            }

            RunRecord survived = life.process(cookies).resume(life.folder);

            assertThat(survived.outcome()).isEqualTo(Outcome.PASSED);
            assertThat(life.end()).isEqualTo(undisturbed.end());
        }
    }

    /** Right before or after every request of the flows of micro.blog, each in a world of its own. */
    public void endsTheSameWhereverSomethingWasSent() throws Exception {
        Set<String> written = new HashSet<>();
        for (Mortal.Moment moment : undisturbed.moments()) {
            boolean sends = moment.request() > 0 && moment.source().contains("/microblog/");
            if (sends && written.add(moment.source() + " " + moment.request())) {
                undisturbed.comesAgain(Mortal.Manner.PROCESS, moment);
            }
        }
        assertThat(written).hasSizeGreaterThan(12);
    }

    public void goesOnWhenThePauseIsOver() throws Exception {
        try (Life life = new Life(undisturbed.library(), MicroblogJourney.begin("3d"))) {
            RunRecord paused = life.process().run(life.folder);
            assertThat(paused.outcome()).isEqualTo(Outcome.WAITING);
            assertThat(life.end()).containsEntry("new aliases", 1L).containsEntry("old moved", 0L);

            assertThatThrownBy(() -> life.process().later(Duration.ofDays(2)).resume(life.folder))
                    .isInstanceOf(StillWaiting.class);
            RunRecord moved = life.process().later(Duration.ofDays(4)).resume(life.folder);

            assertThat(moved.outcome()).isEqualTo(Outcome.PASSED);
            assertThat(life.end()).isEqualTo(undisturbed.end());
        }
    }
}
