package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fediferry.evidence.Journal;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Journeys between different servers whose process is killed: another one goes on, and nobody is moved twice. */
@Test(groups = "matrix")
public class OtherServersKilledBrowserTest {

    private static final String TARGET = "move:@" + World.NEW_ADA;

    private World world;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        Processes.remember();
        world = World.of("4.5", "4.6");
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        world.close();
        Processes.noneIsLeft();
    }

    private CommandResult killedAt(String label, String journey, String... more) throws Exception {
        return killedAt(label, journey, TARGET, more);
    }

    /** Kills there, where an import or a password was sent, and behind the button; nobody is moved twice. */
    private void goesOnTo(Elsewhere there, String label, String... more) throws Exception {
        CommandResult result = killedAt(label, "mastodon-to-" + there.type(), "move:@" + Elsewhere.ADA, more);

        assertThat(result).exitedWith(ExitCode.PASSED);
        there.quiet();
        assertThat(world.oldAda().movedTo()).contains(Elsewhere.ADA);
        assertThat(there.ada().person().followers()).hasSize(22);
        assertThat(world.movesPosted()).isOne();
        assertThat(there.ada().person().alsoKnownAs())
                .containsExactly(world.oldAda().actor());
    }

    @DataProvider
    public Object[][] moments() {
        return new Object[][] {
            {"See the server's answer"}, {"Import the blocked accounts"}, {"Wait for the followers to arrive"}
        };
    }

    @Test(groups = "matrix", dataProvider = "moments")
    public void goesOnToGotosocial(String label) throws Exception {
        Elsewhere there = Elsewhere.gotosocial(world).as("new");
        goesOnTo(there, label);
        assertThat(there.ada().person().following()).hasSize(11);
        assertThat(there.ada().blocks()).hasSize(5);
    }

    @Test(groups = "matrix", dataProvider = "moments")
    public void goesOnToAkkoma(String label) throws Exception {
        Elsewhere there = Elsewhere.akkoma(world).as("new");
        goesOnTo(there, label);
        assertThat(there.ada().person().following()).hasSize(11);
        assertThat(there.ada().blocks()).hasSize(5);
        assertThat(there.ada().mutes()).hasSize(9);
    }

    @DataProvider
    public Object[][] guarded() {
        return new Object[][] {
            {"Confirm the password"}, {"See that the server has created it"}, {"Give the followers time to go over"}
        };
    }

    @Test(groups = "matrix", dataProvider = "guarded")
    public void goesOnToPixelfed(String label) throws Exception {
        goesOnTo(Elsewhere.pixelfed(world).as("new"), label, "--answer", "go-on=yes");
    }

    private CommandResult killedAt(String label, String journey, String target, String[] more) throws Exception {
        List<String> words = new ArrayList<>(List.of("run", journey, "--confirm", target));
        words.addAll(List.of("--config", world.config().toString()));
        words.addAll(List.of(more));
        Child killed =
                Child.start(words.toArray(String[]::new)).awaitSaid(label).kill();
        words.set(1, "--resume");
        words.add(2, world.runFolder().toString());
        try (Child resumed = killed.again(words.toArray(String[]::new))) {
            CommandResult result = resumed.ended();
            resumed.leavesNothing();
            assertThat(Journal.verify(world.runFolder().resolve(Journal.NAME))).isEmpty();
            return result;
        }
    }

    private void everybodyIsThereOnce(Elsewhere there, String path) {
        there.quiet();
        assertThat(there.posted(path)).isOne();
        assertThat(world.newAda().followers()).isEqualTo(22);
        assertThat(world.newAda().alsoKnownAs())
                .containsExactly(there.ada().person().actor());
    }

    /** Behind the button: the page shows that it has happened. */
    public void goesOnFromGotosocial() throws Exception {
        Elsewhere there = Elsewhere.gotosocial(world).as("old").withFollowers();
        there.following(world.oldServer().addAccount("bert").handle());

        CommandResult result = killedAt("See the server's answer", "gotosocial-to-mastodon");

        assertThat(result).exitedWith(ExitCode.PASSED);
        everybodyIsThereOnce(there, "/api/v1/accounts/move");
    }

    /** Behind the button, and the new process has to give the password twice again. */
    public void goesOnFromPixelfed() throws Exception {
        Elsewhere there = Elsewhere.pixelfed(world).as("old").withFollowers();

        CommandResult result = killedAt(
                "See that the server has accepted the move",
                "pixelfed-to-mastodon",
                "--answer",
                "go-on=yes",
                "--answer",
                "expected=22");

        assertThat(result).exitedWith(ExitCode.PASSED);
        everybodyIsThereOnce(there, "/settings/account/migration/manage");
    }

    /** Before the button, in a dialog that has no address. */
    public void goesOnFromAkkoma() throws Exception {
        Elsewhere there = Elsewhere.akkoma(world).as("old").withFollowers();

        CommandResult result = killedAt("See the settings", "akkoma-to-mastodon");

        assertThat(result).exitedWith(ExitCode.PASSED);
        everybodyIsThereOnce(there, "/api/pleroma/move_account");
    }

    /** Behind the button of a server that shows nothing: nothing is done a second time, and the person is told. */
    public void asksWhereNothingShowsTheMove() throws Exception {
        Elsewhere there = Elsewhere.akkoma(world).as("old").withFollowers();

        CommandResult result = killedAt("See the server's answer", "akkoma-to-mastodon");

        assertThat(result).exitedWith(ExitCode.FAILED).says("look at the account yourself");
        everybodyIsThereOnce(there, "/api/pleroma/move_account");
    }
}
