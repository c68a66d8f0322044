package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.fediferry.evidence.Outcome;
import org.fediferry.practice.quirk.Quirk;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** What goes wrong on a server or on the way there: told clearly, signed out where possible, evidence whole. */
@Test(groups = "browser")
public class FaultBrowserTest {

    private World world;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = World.of("4.5", "4.6");
    }

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        world.close();
        Processes.noneIsLeft();
    }

    private CommandResult collect() {
        return world.asOld("mastodon/export-lists");
    }

    /** Collects the lists, and acts at the moment in which one of them is asked for. */
    private CommandResult collectBut(String file, Runnable action) throws IOException {
        try (Front front = Front.plain(world.oldServer()).before("/settings/exports/" + file, action)) {
            world.bind("old", world.oldLogin().at(front.address()));
            return collect();
        }
    }

    private Evidence failed(CommandResult result, int code, String label, String... found) {
        assertThat(result).exitedWith(code);
        Evidence evidence = result.evidence().isIntact();
        assertThat(evidence.trouble().label()).isEqualTo(label);
        assertThat(evidence.trouble().expected()).isNotEmpty();
        assertThat(evidence.trouble().found()).isNotEmpty();
        assertThat(List.of(found))
                .allSatisfy(part -> assertThat(evidence.trouble().found()).contains(part));
        assertThat(evidence.trouble().advice()).isNotEmpty();
        assertThat(world.openSessions()).isZero();
        assertThat(world.bugs()).isEmpty();
        return evidence;
    }

    public void tellsAWrongPassword() {
        world.bind("old", world.oldLogin().withPassword("not-the-one"));

        CommandResult result = collect();

        Evidence evidence = failed(
                result, ExitCode.FAILED, "See whether the server has accepted the password", "the page says: \"");
        assertThat(evidence.trouble().pictures()).isNotEmpty();
        assertThat(result).says("e-mail address and password of @ada@harbour.example are right");
        assertThat(world.oldServer().requests().count("POST", "/auth/sign_in")).isOne();
    }

    public void tellsAWrongOneTimeCode() {
        world.oldAda().requireOneTimeCode();
        world.bind("old", world.oldLogin().withCodes("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));

        failed(collect(), ExitCode.FAILED, "See that @ada@harbour.example is signed in", "the page says: \"");
    }

    public void waitsOutsideWhereTooManyHaveSignedIn() {
        world.oldServer().quirks().on(Quirk.SIGN_IN_LIMITED);

        failed(collect(), ExitCode.FAILED, "Sign in", "HTTP 429 (too many requests) \"Too many requests\"");
        assertThat(world.oldServer().requests().count("POST", "/auth/sign_in")).isOne();
    }

    public void stopsWhereAServerIsDown() {
        world.oldServer().quirks().on(Quirk.UNAVAILABLE);

        assertThat(collect())
                .exitedWith(ExitCode.FAILED)
                .says("GET " + world.oldServer().address(), "503")
                .answersNothing();
    }

    public void tellsAServerThatGoesDownInTheMiddle() throws IOException {
        CommandResult result =
                collectBut("mutes.csv", () -> world.oldServer().quirks().on(Quirk.UNAVAILABLE));

        assertThat(result).exitedWith(ExitCode.FAILED);
        Evidence evidence = result.evidence().isIntact();

        assertThat(evidence.run().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(evidence.trouble().found()).contains("HTTP 503");
        assertThat(evidence.step("Open a page that shows whether harbour.example knows us")
                        .outcome())
                .as("signing out was tried")
                .isEqualTo(Outcome.FAILED);
        assertThat(evidence.exports("account")).contains("follows", "lists");
    }

    public void tellsAPageWhereJsonIsDue() {
        world.oldServer().quirks().html("/.well-known/nodeinfo");
        world.oldServer().quirks().html("/api/v");

        assertThat(collect()).exitedWith(ExitCode.FAILED).says("a web page").answersNothing();
    }

    public void tellsAnElementThatIsGone() {
        world.oldServer().quirks().renameId("/auth/sign_in", "user_email", "user_mail");
        world.set("run.step-limit", "6s");

        Evidence evidence = failed(collect(), ExitCode.FAILED, "Enter the e-mail address", "none on the page");

        assertThat(evidence.trouble().found()).contains("waited 6s");
        assertThat(evidence.trouble().pictures()).isNotEmpty();
    }

    public void tellsASessionThatEndsInTheMiddle() throws IOException {
        CommandResult result = collectBut("lists.csv", () -> world.oldServer().signOutEverybody());

        failed(result, ExitCode.FAILED, "Download the lists", "HTTP 401 (not signed in)");
    }

    public void givesUpADownloadThatNeverStarts() {
        world.oldServer().quirks().on(Quirk.DOWNLOAD_SILENT, 1);
        world.set("run.download-limit", "4s");

        failed(collect(), ExitCode.WAITING, "Download the follows", "no answer", "waited 4s");
    }

    public void doesNotTakeHalfAFile() {
        world.oldServer().quirks().on(Quirk.DOWNLOAD_TRUNCATED);

        Evidence evidence = failed(collect(), ExitCode.FAILED, "Download the follows", "broken off");

        assertThat(evidence.run().exports()).isEmpty();
    }

    public void neverClicksTheMoveAgain() {
        world.oldServer().quirks().on(Quirk.FAIL_AFTER_MOVE, 1);
        world.withAlias();

        CommandResult result = world.moveFollowers();

        failed(
                result,
                ExitCode.FAILED,
                "Move the followers of @ada@harbour.example to @ada@lantern.example",
                "HTTP 500");
        assertThat(result).says("nobody knows whether the server did it");
        assertThat(world.movesPosted()).isOne();
        failed(world.moveFollowers(), ExitCode.FAILED, "See that no waiting period is running");
        assertThat(world.movesPosted()).isOne();
    }

    public void tellsACertificateThatNobodyTrusts() throws IOException, GeneralSecurityException {
        try (Front front = Front.secure(world.oldServer())) {
            world.bind("old", world.oldLogin().at(front.address()));

            assertThat(collect())
                    .exitedWith(ExitCode.FAILED)
                    .says("certificate", "certificate-authority")
                    .answersNothing();
        }
    }

    public void trustsTheAuthorityThatTheConfigurationNames() throws IOException, GeneralSecurityException {
        try (Front front = Front.secure(world.oldServer())) {
            world.bind("old", world.oldLogin().at(front.address()).trusting(Front.AUTHORITY));

            CommandResult result = collect();

            assertThat(result).exitedWith(ExitCode.PASSED);
            assertThat(result.evidence().isIntact().exports("account")).contains("follows", "bookmarks");
            assertThat(world.openSessions()).isZero();
        }
    }
}
