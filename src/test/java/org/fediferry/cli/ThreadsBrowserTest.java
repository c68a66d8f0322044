package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.evidence.Outcome;
import org.fediferry.practice.threads.Profile;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
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

    public void announcesLinksAndOpensTheComposerOnce() throws Exception {
        ThreadsPerson person = there.willing();

        Evidence evidence = there.journey(person);

        assertThat(evidence.run().outcome()).as(there.said()).isEqualTo(Outcome.PASSED);
        there.hasArrived();
        assertThat(world.oldAda().posts()).hasSize(6);
        assertThat(there.threads().profile("ada").posts()).hasSize(1);
        assertThat(world.openSessions()).isZero();
        assertThat(there.threads().openSessions("ada")).isZero();
        assertThat(there.said())
                .contains("of your followers are on Threads already; their handles are in")
                .contains("Do not delete the account on " + World.OLD, "nobody gets a second chance to follow you");
        assertThat(world.bugs()).isEmpty();
        findsEverythingDone();
    }

    private void findsEverythingDone() throws Exception {
        ThreadsPerson again = there.person();

        assertThat(there.journey(again).run().outcome()).as(there.said()).isEqualTo(Outcome.PASSED);

        assertThat(again.told())
                .as("only the sign-in is left to do")
                .singleElement()
                .asString()
                .contains("Sign in");
        there.hasArrived();
        assertThat(world.oldAda().posts()).hasSize(6);
        assertThat(there.threads().profile("ada").posts()).hasSize(1);
    }

    public void changesNothingThatThePersonDoesNotWant() throws Exception {
        ThreadsPerson person = there.unwilling();

        assertThat(there.journey(person).run().outcome()).as(there.said()).isEqualTo(Outcome.PASSED);

        assertThat(person.told())
                .anySatisfy(text -> assertThat(text).contains("From now on you find me on Threads.", "[post, skip]"))
                .anySatisfy(text -> assertThat(text).contains("+ Threads: https://www.threads.com/@ada"))
                .anySatisfy(text -> assertThat(text)
                        .contains("- Boats, bread and slow news.")
                        .containsPattern("\\+ Boats, bread and slow news\\..* Now on Threads as ada\\."));
        assertThat(world.oldAda().posts()).hasSize(5);
        assertThat(world.oldAda().profile().fields()).hasSize(2);
        assertThat(there.threads().profile("ada").posts()).isEmpty();
        there.neverTypedNorMoved();
    }

    public void asksWhetherItIsPostedWhereItCannotBeSeen() throws Exception {
        world.set("run.longest-wait", "2s");
        ThreadsPerson person = there.willing().withoutPosting().answers("threads-posted", "skip");

        Evidence evidence = there.flow("threads/compose", person, Map.of("text", "Hello"));

        assertThat(evidence.run().outcome()).as(there.said()).isEqualTo(Outcome.PASSED);
        assertThat(person.told()).last().asString().contains("Have you posted it, and has Threads said so?");
        assertThat(there.threads().profile("ada").posts()).isEmpty();
        there.neverTypedNorMoved();
    }

    /** Older posts of one's own stand behind the composer, and it closes either way. */
    public void doesNotTakeCancelForPosted() throws Exception {
        var old = there.threads().profile("ada").post("An older post.");
        ThreadsPerson person = there.willing().cancelling().answers("threads-posted", "skip");

        Evidence evidence = there.flow("threads/compose", person, Map.of("text", "Hello"));

        assertThat(evidence.run().outcome()).as(there.said()).isEqualTo(Outcome.PASSED);
        assertThat(person.told()).last().asString().contains("Have you posted it", "[done, skip]");
        assertThat(there.threads().profile("ada").posts()).containsExactly(old);
    }

    @DataProvider
    public Object[][] routes() {
        return new Object[][] {{Profile.Route.ACCOUNT}, {Profile.Route.MORE}};
    }

    @Test(groups = "browser", dataProvider = "routes")
    public void waitsUntilSharingIsSwitchedOn(Profile.Route route) throws Exception {
        var ignored = there.threads().profile("ada").movesTheSwitchTo(route).share(false);
        ThreadsPerson person = there.person();

        Evidence evidence = there.flow("threads/check-sharing", person, Map.of());

        assertThat(evidence.run().outcome()).as(there.said()).isEqualTo(Outcome.PASSED);
        assertThat(person.told())
                .last()
                .asString()
                .contains("Settings, Account", "More settings", "public", "18", "Europe");
        assertThat(there.threads().profile("ada").isShared()).isTrue();
        assertThat(there.said()).doesNotContain("cannot be found from other servers");
        assertThat(there.threads().typed()).isZero();
    }

    public void goesOnWhereAProfileCannotShare() throws Exception {
        world.set("run.longest-wait", "1s");
        var ignored = there.threads().profile("ada").makePrivate(true);

        Evidence evidence = there.journey(there.unwilling());

        assertThat(evidence.run().outcome()).as(there.said()).isEqualTo(Outcome.PASSED);
        assertThat(there.said()).contains("@ada@threads.net cannot be found from other servers");
        there.neverTypedNorMoved();
    }

    public void concludesNothingFromAServerThatIsBusy() throws Exception {
        world.set("web.wait-at-most", "0s");
        there.threads().answers().give("/\\.well-known/webfinger.*", 429);

        Evidence evidence = there.flow("threads/check-sharing", there.person(), Map.of());

        assertThat(evidence.run().outcome()).isEqualTo(Outcome.WAITING);
        assertThat(evidence.trouble().found()).contains("nobody can tell at present", "429");
    }

    public void beginsNothingWhereNobodySeesTheWindow() throws Exception {
        Evidence evidence = there.journey(there.willing().withoutWindow());

        assertThat(evidence.run().outcome()).isEqualTo(Outcome.WAITING);
        assertThat(evidence.trouble().advice()).contains("--headed");
        assertThat(world.oldAda().posts()).hasSize(5);
        assertThat(there.threads().typed()).isZero();
    }

    /** The person is away when the composer asks; the next day they are there. */
    public void goesOnWhereItWaitedWithoutPostingTwice() throws Exception {
        ThreadsPerson away = there.person()
                .answers("announcement", "post")
                .answers("profile-link", "save")
                .answers("profile-bio", "save");
        Evidence stopped = there.journey(away);
        assertThat(stopped.run().outcome()).as(there.said()).isEqualTo(Outcome.WAITING);

        Evidence evidence = there.resume(stopped.folder(), there.willing());

        assertThat(evidence.run().outcome()).as(there.said()).isEqualTo(Outcome.PASSED);
        there.hasArrived();
        assertThat(world.oldAda().posts()).hasSize(6);
        assertThat(there.threads().profile("ada").posts()).hasSize(1);
    }

    /** On a machine without a window, after "sign-in" on one that has one. */
    public void startsSignedInWhereTheSessionWasKept() throws Exception {
        there.threads().remember(there.threads().profile("ada"));
        FediferrySettings settings = FediferrySettings.read(world.config());
        AccountSettings account = Objects.requireNonNull(settings.accounts().get("threads"));
        try (BrowserStart start = BrowserStart.begin(BrowserSettings.DEFAULT)) {
            KeptSessions kept = new KeptSessions(settings.state(), FakeKeyring.none());
            var ignored = new SignInByHand(AccountOption.prepare(account, "sign-in", settings), kept, Clock.systemUTC())
                    .perform(start.await().browser(), Duration.ofMinutes(2));
        }
        there.threads().rememberNobody();

        CommandResult result =
                CommandResult.of(there.words("mastodon-to-threads", "--account", "new=threads", "--repeat", "30d"));

        assertThat(result)
                .exitedWith(ExitCode.PASSED)
                .says(
                        "@ada@threads.net is signed in already since",
                        "fediferry run mastodon/post-again --account account=old",
                        "every 30 days");
        there.hasArrived();
        assertThat(there.threads().openSessions("ada")).isZero();
        assertThat(there.threads().profile("ada").posts())
                .as("nobody was there to press Post")
                .isEmpty();
    }
}
