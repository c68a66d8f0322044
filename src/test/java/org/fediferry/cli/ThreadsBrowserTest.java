package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fediferry.evidence.Outcome;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** From Mastodon to Threads: what can be done without a move, and nothing typed on Threads but by the person. */
@Test(groups = "browser")
public class ThreadsBrowserTest {

    private World world;
    private ThreadsWorld there;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        Processes.remember();
        world = World.of("4.5", "4.6").set("run.step-limit", "10s");
        there = new ThreadsWorld(world);
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        world.close();
        Processes.noneIsLeft();
    }

    public void announcesLinksAndOpensTheComposer() throws Exception {
        ThreadsPerson person = there.willing();

        Evidence evidence = there.journey(person);

        assertThat(evidence.run().outcome()).as(there.said()).isEqualTo(Outcome.PASSED);
        hasArrived();
        assertThat(world.oldAda().posts()).hasSize(6);
        assertThat(there.threads().profile("ada").posts()).hasSize(1);
        assertThat(world.openSessions()).isZero();
        assertThat(there.threads().openSessions("ada")).isZero();
        assertThat(world.bugs()).isEmpty();
    }

    private void hasArrived() {
        assertThat(world.oldAda().posts().get(0)).contains("https://www.threads.com/@ada");
        assertThat(world.oldAda().pinnedPosts()).isOne();
        assertThat(world.oldAda().profile().fields()).hasSize(3).anySatisfy(field -> {
            assertThat(field.name()).isEqualTo("Threads");
            assertThat(field.value()).isEqualTo("https://www.threads.com/@ada");
        });
        assertThat(world.oldAda().profile().note())
                .startsWith("Boats, bread and slow news.")
                .endsWith("Now on Threads as ada.");
        neverTypedNorMoved();
    }

    private void neverTypedNorMoved() {
        assertThat(there.threads().typed()).isZero();
        List<String> asked = world.oldServer().requests().lines();
        assertThat(asked).noneMatch(line -> line.contains("/settings/migration"));
    }
}
