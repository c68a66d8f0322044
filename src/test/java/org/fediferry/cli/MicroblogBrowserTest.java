package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.StepRecord;
import org.fediferry.practice.microblog.Mail;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The journey from Mastodon to micro.blog, with what is different there: no password, no numbers, no known pages. */
@Test(groups = "browser")
public class MicroblogBrowserTest {

    private World world;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        Processes.remember();
        world = World.of("4.5", "4.6");
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        assertThat(world.bugs()).isEmpty();
        world.close();
        Processes.noneIsLeft();
    }

    private void quiet() throws InterruptedException {
        assertThat(world.practice().awaitQuiet(Duration.ofSeconds(20))).isTrue();
    }

    /** The handle of a blog with a domain of its own, and followers go there. The plain journey is in the matrix. */
    public void movesToTheHandleThatTheBlogReallyHas() throws Exception {
        Blogs blogs = Blogs.in(world, "ada.blog.example").calledByItsName();

        Evidence evidence = blogs.move("wait=0s");

        quiet();
        assertThat(evidence.run().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(world.oldAda().movedTo()).contains("me@ada.blog.example");
        assertThat(blogs.ada.followers()).isEqualTo(22);
    }

    /** What nobody has published is elsewhere now: the person does it, and the public profile tells when it is done. */
    public void handsOverWhatItDoesNotFind() throws Exception {
        Blogs blogs = Blogs.in(world);
        blogs.server.redesign();
        blogs.reader.does(() -> {
            if (blogs.ada.alsoKnownAs().isEmpty()) {
                blogs.ada.person().setAlsoKnownAs(List.of(world.oldAda().actor()));
            } else {
                blogs.ada.stopCrossPosting();
            }
        });

        blogs.ada.addFeed("https://ada.micro.blog/feed.json").crossPostTo("Mastodon", "@" + World.OLD_ADA);

        Evidence evidence = blogs.move("wait=0s");

        quiet();
        assertThat(evidence.run().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(blogs.ada.photos()).as("a list of follows is no photo").isZero();
        assertThat(blogs.server.server().requests().lines())
                .as("neither removed by guess nor added")
                .noneMatch(line -> line.startsWith("POST /account/feeds"));
        assertThat(blogs.ada.followers()).isEqualTo(22);
        assertThat(blogs.reader.told())
                .contains("Add Alias, and enter @" + World.OLD_ADA, blogs.server.address() + "/account")
                .contains("Import Follows, the file ", "following_accounts.csv")
                .contains("Remove every Mastodon account on ", "/account/feeds");
        StepRecord handOff = evidence.step("See the alias in public");
        assertThat(handOff.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(handOff.pictures()).as("what to look for, and how it ended").hasSize(2);
        assertThat(evidence.run().said()).anyMatch(text -> text.contains("could not be read"));
    }

    public void waitsSomeDaysAndGoesOn() throws Exception {
        Blogs blogs = Blogs.in(world);

        Evidence waiting = blogs.move();

        assertThat(waiting.run().outcome()).isEqualTo(Outcome.WAITING);
        assertThat(waiting.trouble().label()).isEqualTo("Let some days pass");
        assertThat(waiting.trouble().advice()).contains("run --resume");
        assertThat(blogs.ada.alsoKnownAs()).hasSize(1);
        assertThat(world.movesPosted()).isZero();
        assertThat(world.openSessions()).isZero();
    }

    public void followsByTheInterfaceWhereThereIsAToken() throws Exception {
        Blogs blogs = Blogs.in(world).withToken();
        blogs.server.server().answers().give("/users/follow", 429, 2);

        Evidence evidence = blogs.move("wait=0s");

        quiet();
        assertThat(evidence.run().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(blogs.ada.following()).isEqualTo(11);
        assertThat(blogs.ada.imports()).as("the page is not needed").isEmpty();
        assertThat(evidence.tally("follows").arrived()).isEqualTo(11);
        assertThat(evidence.tally("follows").stayed()).hasSize(1);
        assertThat(evidence.exports("new")).contains("not-followed");
        assertThat(new Leaks()
                        .of("app token", blogs.ada.token())
                        .in(world.folder().resolve("runs")))
                .isEmpty();
    }

    public void refusesATokenThatIsNotAccepted() throws Exception {
        Blogs blogs = Blogs.in(world).withToken();
        blogs.server.server().answers().give("/users/is_following.*", 401);

        Evidence evidence = blogs.move("wait=0s");

        assertThat(evidence.run().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(evidence.trouble().advice()).contains("token: in config/fediferry.conf");
        assertThat(world.movesPosted()).isZero();
    }

    public void leavesNoLinkBehind() throws Exception {
        Blogs blogs = Blogs.in(world);
        Attended run =
                new Attended(world, "microblog/create-alias", Map.of("account", "new"), "handle=" + World.OLD_ADA);

        Evidence evidence = run.begin(blogs.reader, List.of());

        assertThat(evidence.isIntact().run().outcome()).isEqualTo(Outcome.PASSED);
        Leaks leaks = new Leaks().of("cookie", blogs.server.server().sessions().secretsHandedOut());
        for (Mail mail : blogs.server.mailBox().all()) {
            leaks.of("sign-in link", mail.link().getQuery().substring("auth=".length()));
        }
        assertThat(blogs.server.mailBox().all()).isNotEmpty();
        assertThat(leaks.in(evidence.folder())).isEmpty();
        assertThat(leaks.in(run.printed())).isEmpty();
    }

    public void saysWhatToDoWhereNobodyCanGiveTheLink() throws Exception {
        Blogs blogs = Blogs.in(world);
        blogs.reader.leaves();

        Evidence evidence = blogs.flow("create-alias", "handle=" + World.OLD_ADA);

        assertThat(evidence.run().outcome()).isEqualTo(Outcome.WAITING);
        assertThat(evidence.trouble().label()).isEqualTo("Ask for the link of the e-mail");
        assertThat(evidence.trouble().advice())
                .isEqualTo("run it again and answer at the terminal, or beforehand: in the environment:"
                        + " FEDIFERRY_ANSWER_SIGN_IN_LINK");
    }

    /** The alias is public already, whoever has made it. */
    public void doesNothingTwice() throws Exception {
        Blogs blogs = Blogs.in(world);
        blogs.ada.person().setAlsoKnownAs(List.of(world.oldAda().actor()));

        Evidence evidence = blogs.flow("create-alias", "handle=" + World.OLD_ADA);

        assertThat(evidence.run().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(blogs.server.server().requests().count("POST", "/account/activitypub/aliases"))
                .isZero();
    }
}
