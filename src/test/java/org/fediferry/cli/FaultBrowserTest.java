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
