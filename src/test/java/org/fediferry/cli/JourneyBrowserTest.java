package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.fediferry.practice.PracticeAccount;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Whole journeys between practice servers, through the command line and a real browser. */
@Test(groups = "browser")
public class JourneyBrowserTest {

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    @AfterMethod(alwaysRun = true)
    public void leavesNoBrowser() {
        Processes.noneIsLeft();
    }

    public void reorganisesOneServer() {
        try (World world = World.of("4.5", "4.5")) {
            Recipes.perform("reorganise", world);

            CommandResult again = world.run("reorganise", "--confirm", "move:@adele@" + World.OLD);

            assertThat(again).exitedWith(ExitCode.PASSED);
            assertThat(world.movesPosted()).isOne();
        }
    }

    public void backsUp() {
        try (World world = World.of("4.2", "4.6")) {
            Recipes.perform("back-up", world);
        }
    }

    public void keepsBoth() {
        try (World world = World.of("4.2", "4.5", Locale.GERMAN)) {
            Recipes.perform("keep-both", world);
        }
    }

    public void leaves() {
        try (World world = World.of("4.5", "4.6")) {
            Recipes.perform("leave", world);
        }
    }

    /** Whoever wants neither keeps an account that looks as before. */
    public void leavesWithCopiesOnly() {
        try (World world = World.of("4.6", "4.6")) {
            CommandResult result = world.asOld("leave", "--answer", "notice=no", "--answer", "redirect=no");

            assertThat(result).exitedWith(ExitCode.PASSED).says("Fediferry never does it");
            assertThat(world.oldAda().posts()).hasSize(5);
            assertThat(world.oldAda().movedTo()).isEmpty();
        }
    }

    /** From the oldest pages to the newest; those between are in the other tests, and all of them in the matrix. */
    public void movesFollowersAndListsAndDoesNothingTwice() {
        try (World world = World.of("4.0", "4.6")) {
            Recipes.perform("mastodon-to-mastodon", world);

            CommandResult again = world.move();

            assertThat(again).exitedWith(ExitCode.PASSED);
            assertThat(world.movesPosted()).isOne();
            assertThat(world.newServer().requests().count("POST", "/settings/aliases"))
                    .isOne();
            assertThat(world.newAda().followers()).isEqualTo(22);
            assertThat(world.newAda().following()).isEqualTo(11);
            assertThat(world.openSessions()).isZero();
            again.evidence().isIntact();
        }
    }

    /** Somebody who signs in through another service: the page asks for the user name instead of a password. */
    public void movesAnAccountWithoutAPassword() throws IOException {
        try (World world = World.of("4.5", "4.6").withAlias();
                Front front = Front.plain(world.oldServer())) {
            Login login = world.oldLogin();
            front.before("/settings/migration", () -> world.oldAda().forgetPassword());
            world.bind("old", login.at(front.address()));

            CommandResult result = world.moveFollowers();

            assertThat(result).exitedWith(ExitCode.PASSED);
            assertThat(result.evidence()
                            .step("Enter the user name of the old account")
                            .tries())
                    .isOne();
            assertThat(world.oldAda().movedTo()).contains(World.NEW_ADA);
        }
    }

    public void stopsBeforeAListGoesToTheWrongPlace() throws IOException {
        try (World world = World.of("4.5", "4.6");
                Front front = Front.plain(world.oldServer())) {
            front.offering("/settings/exports/blocks.csv", "muted_accounts.csv");
            world.bind("old", world.oldLogin().at(front.address()));

            CommandResult result = world.run(world.carryingLists().toString());

            assertThat(result)
                    .exitedWith(ExitCode.FAILED)
                    .says("the file does not look like blocked accounts to the server; nothing was imported");
            assertThat(world.newAda().holdings().mutes()).as("imported before").hasSize(9);
            assertThat(world.newAda().holdings().blocks()).isEmpty();
            assertThat(world.openSessions()).isZero();
        }
    }

    public void doesNotMoveWithoutAConfirmation() {
        try (World world = World.of("4.5", "4.6").withAlias()) {
            CommandResult result = world.asOld("mastodon/move-followers", "--set", "to=" + World.NEW_ADA);

            assertNotMoved(world, result, "--confirm move:@" + World.NEW_ADA);
        }
    }

    private static void assertNotMoved(World world, CommandResult result, String advice) {
        PracticeAccount target = world.newAda();
        assertThat(result).exitedWith(ExitCode.FAILED).says(advice);
        assertThat(world.movesPosted()).isZero();
        assertThat(target.followers()).isZero();
        assertThat(world.openSessions()).isZero();
        result.evidence().isIntact();
    }
}
