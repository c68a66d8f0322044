package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.io.IOException;
import org.fediferry.practice.quirk.Quirk;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The journey to Threads in real processes that are killed. */
@Test(groups = "matrix")
public class ThreadsKilledBrowserTest {

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

    /** The first time the server gets the post, nobody is there any more to hear that it did, and the profile shows it late. */
    public void postsOnceHoweverOftenItIsKilled() throws Exception {
        there.threads().remember(there.threads().profile("ada"));
        try (Front front = Front.plain(world.oldServer())) {
            world.bind("old", world.oldLogin().at(front.address()));
            Child child = Child.start(there.words("mastodon-to-threads", "--account", "new=threads"));
            front.before("/api/v1/statuses", () -> kill(child));
            var ignored = child.ended();
            world.oldServer().quirks().on(Quirk.POSTS_LATE, 4);
            Child second = resume(child)
                    .awaitSaid("See that it is the one that is meant")
                    .kill();
            world.oldServer().quirks().off(Quirk.POSTS_LATE);
            Child third = resume(second).awaitSaid("Save the profile").kill();
            Child fourth = resume(third)
                    .awaitSaid("Enter the bio with the new sentence")
                    .kill();
            try (Child last = resume(fourth)) {
                assertThat(last.ended()).exitedWith(ExitCode.PASSED);
                last.leavesNothing();
            }
        }
        there.hasArrived();
        assertThat(world.oldAda().posts()).hasSize(6);
        assertThat(world.oldServer().requests().count("POST", "/api/v1/statuses"))
                .isOne();
        assertThat(world.oldAda().profile().note().split("Now on Threads", -1)).hasSize(2);
    }

    private Child resume(Child killed) throws IOException {
        return killed.again(there.words("--resume", world.runFolder().toString()));
    }

    private static void kill(Child child) {
        try {
            var ignored = child.kill();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
