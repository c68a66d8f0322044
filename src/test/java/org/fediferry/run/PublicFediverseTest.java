package org.fediferry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.OptionalLong;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.fediverse.WebOptions;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.practice.microblog.MicroblogServer;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.threads.ThreadsServer;
import org.fediferry.step.Fediverse;
import org.fediferry.step.Finding;
import org.fediferry.step.StepFailed;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Questions about accounts are answered from public pages, and what servers hide is told as hidden. */
@Test(groups = "unit")
public class PublicFediverseTest {

    private PracticeWorld world;
    private PublicFediverse fediverse;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = PracticeWorld.small("4.5");
        WebOptions options = WebOptions.ofVersion("test").withTimes(Duration.ofSeconds(5), Duration.ofMillis(1));
        for (PracticeServer server : new PracticeServer[] {world.oldServer(), world.newServer()}) {
            options = options.withServer(server.domain(), server.address());
        }
        fediverse = new PublicFediverse(new PublicWeb(options));
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        world.close();
    }

    private String old() {
        return world.oldServer().account("ada").handle();
    }

    private String fresh() {
        return world.newServer().account("ada").handle();
    }

    public void countsAndNamesFollowers() throws StepFailed {
        assertThat(fediverse.followerCount(old())).hasValue(24);
        Fediverse.Followers followers = fediverse.followers(old());
        assertThat(followers.complete()).isTrue();
        assertThat(followers.handles()).hasSize(24).allMatch(handle -> handle.contains("@"));
    }

    public void findsTheAddressesOfAnAccount() throws StepFailed {
        assertThat(fediverse.actorAddress(old()))
                .isEqualTo(world.oldServer().account("ada").actor().toString());
        assertThat(fediverse.profilePage(old()))
                .isEqualTo(world.oldServer().account("ada").profilePage().toString());
    }

    public void tellsALinkFromAVerifiedOne() throws StepFailed {
        assertThat(fediverse.verifiedLink(old(), "https://ada.example").found()).isEqualTo("the link, not verified");
        assertThat(fediverse.verifiedLink(old(), "https://other.example").found())
                .isEqualTo("no such link");
    }

    public void saysWhereItReadWhetherAnAccountHasMoved() throws StepFailed {
        assertThat(fediverse.hasNotMoved(old()).found()).contains("it does not redirect (http");
        world.oldServer().account("ada").redirectTo(world.newServer().account("ada"));

        Finding moved = fediverse.hasNotMoved(old());

        assertThat(moved.holds()).isFalse();
        assertThat(moved.found()).contains("it redirects to http");
    }

    public void saysThatAnAliasIsNotPublic() throws StepFailed {
        Finding finding = fediverse.alias(fresh(), old());
        assertThat(finding.holds()).isFalse();
        assertThat(finding.found()).contains("does not name");
    }

    public void seesALockedAccount() throws StepFailed {
        assertThat(fediverse.acceptsFollowers(fresh()).holds()).isTrue();
        world.newServer().account("ada").lock();
        assertThat(fediverse.acceptsFollowers(fresh()).holds()).isFalse();
    }

    /** Fact sheet A.7: what micro.blog's actors do not say is unknown, and not a yes. */
    public void saysWhereNobodyTellsWhetherAnAccountIsLocked() throws StepFailed {
        try (MicroblogServer microblog = MicroblogServer.start()) {
            String blog = microblog.addBlog("ada").handle();
            PublicFediverse there = new PublicFediverse(new PublicWeb(WebOptions.ofVersion("test")
                    .withTimes(Duration.ofSeconds(5), Duration.ofMillis(1))
                    .withServer(MicroblogServer.DOMAIN, microblog.address())));

            assertThat(there.acceptsFollowers(blog).found()).contains("does not say whether");
        }
        assertThat(fediverse.acceptsFollowers(fresh()).found()).startsWith("it does");
    }

    public void seesALockedAccountAlsoWhereTheApiIsClosed() throws StepFailed {
        world.newServer().account("ada").lock();
        world.newServer().quirks().on(Quirk.API_CLOSED);
        assertThat(fediverse.acceptsFollowers(fresh()).holds()).isFalse();
    }

    public void takesAClosedApiAsAHiddenNumber() throws StepFailed {
        world.oldServer().quirks().on(Quirk.API_CLOSED);
        assertThat(fediverse.followerCount(old())).isEqualTo(OptionalLong.empty());
        assertThat(fediverse.followers(old()).complete()).isFalse();
    }

    public void takesNoSilenceForANo() throws StepFailed {
        String handle = old();
        world.oldServer().close();
        StepFailed failed = catchThrowableOfType(StepFailed.class, () -> fediverse.alias(fresh(), handle));
        assertThat(failed.kind()).isEqualTo(StepFailed.Cause.LATE);
        assertThat(failed.found()).isNotEmpty();
    }

    public void endsTheAskingForAnAccountThatIsNotThere() {
        StepFailed failed = catchThrowableOfType(
                StepFailed.class,
                () -> fediverse.alias("nobody@" + world.newServer().domain(), old()));
        assertThat(failed.kind()).isEqualTo(StepFailed.Cause.REFUSED);
        assertThat(failed.advice()).isNotEmpty();
    }

    public void takesOnlyAPlainAnswerForAYesOrANo() throws StepFailed {
        try (ThreadsServer threads = ThreadsServer.start()) {
            PublicFediverse web = new PublicFediverse(new PublicWeb(WebOptions.ofVersion("test")
                    .withServer("threads.net", threads.address())
                    .withTimes(Duration.ofSeconds(5), Duration.ofMillis(1))));
            assertThat(web.federates("ada@threads.net").holds()).isTrue();

            var ignored = threads.profile("ada").share(false);
            Finding no = web.federates("ada@threads.net");
            assertThat(no.holds()).isFalse();
            assertThat(no.found()).contains("404", "does not share with the Fediverse");

            for (int status : new int[] {429, 500, 403, 410}) {
                threads.answers().give("/.well-known/webfinger.*", status);
                StepFailed failed = catchThrowableOfType(StepFailed.class, () -> web.federates("ada@threads.net"));
                assertThat(failed.kind()).isEqualTo(StepFailed.Cause.LATE);
                assertThat(failed.found()).contains("nobody can tell", String.valueOf(status));
            }
        }
    }

    /** The actor of Threads answers signed requests only; nothing may depend on it. */
    public void asksNobodyForAnActor() throws StepFailed {
        try (ThreadsServer threads = ThreadsServer.start()) {
            WebOptions options = WebOptions.ofVersion("test").withServer("threads.net", threads.address());
            assertThat(new PublicFediverse(new PublicWeb(options))
                            .federates("ada@threads.net")
                            .holds())
                    .isTrue();
            assertThat(threads.requests().lines()).containsExactly("GET /.well-known/webfinger");
        }
    }
}
