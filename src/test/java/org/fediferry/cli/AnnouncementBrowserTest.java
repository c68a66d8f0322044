package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.util.Locale;
import org.fediferry.practice.quirk.Quirk;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** A post is made once and its pin stays, however often, however late the profile shows them, and in any language. */
@Test(groups = "browser")
public class AnnouncementBrowserTest {

    private static final String TEXT = "I am moving to another harbour";
    private static final String[] POST = {"mastodon/post-once", "--set", "text=" + TEXT};
    private static final String[] PIN = {"mastodon/pin-post", "--set", "words=" + TEXT};

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    @AfterMethod(alwaysRun = true)
    public void leaveNothing() {
        Processes.noneIsLeft();
    }

    /** From Mastodon 4.4 on it is in a carousel; the recipe of the flow does the same on every version. */
    public void staysPinned() {
        try (World world = World.of("4.4", "4.6", Locale.GERMAN)) {
            passes(world, POST);
            passes(world, PIN);

            passes(world, PIN);

            assertThat(world.oldAda().pinnedPosts())
                    .as("a second click takes it off")
                    .isOne();
        }
    }

    /** Mastodon 4.6 shows the newest of the pinned posts only, so that the profile does not tell of this one. */
    public void staysPinnedBelowAnotherOne() {
        try (World world = World.of("4.6", "4.6", Locale.GERMAN)) {
            String other = world.oldAda().posts().get(2);
            passes(world, POST);
            world.oldAda().pin(TEXT).pin(other);

            passes(world, PIN);

            assertThat(world.oldAda().pinnedPosts()).isEqualTo(2);
        }
    }

    public void postsOnceWhereThePostsComeLate() {
        try (World world = World.of("4.6", "4.6")) {
            passes(world, POST);
            world.oldServer().quirks().on(Quirk.POSTS_LATE, 3);

            passes(world, POST);

            assertThat(world.oldAda().posts()).hasSize(6);
        }
    }

    public void asksWhereThePostsDoNotCome() {
        try (World world = World.of("4.5", "4.6").set("run.step-limit", "1s")) {
            world.oldServer().quirks().on(Quirk.POSTS_LATE, 600);

            assertThat(world.asOld(POST[0], POST[1], POST[2]))
                    .exitedWith(ExitCode.WAITING)
                    .says("does not show its posts");
            assertThat(world.asOld(POST[0], POST[1], POST[2], "--answer", "post-unseen=skip"))
                    .exitedWith(ExitCode.PASSED);

            assertThat(world.oldAda().posts()).hasSize(5);
        }
    }

    private static void passes(World world, String... flow) {
        assertThat(world.asOld(flow[0], flow[1], flow[2])).exitedWith(ExitCode.PASSED);
    }
}
