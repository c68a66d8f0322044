package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.step.StepFailed;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Signed in once by hand: the next run starts signed in, says so, and signs out. */
@Test(groups = "browser")
public class SignInByHandBrowserTest {

    private World world;
    private Front front;

    @BeforeMethod(alwaysRun = true)
    public void start() throws IOException {
        world = World.of("4.5", "4.6");
        front = Front.plain(world.oldServer());
        world.bind("old", world.oldLogin().at(front.address()));
        Processes.remember();
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        front.close();
        world.close();
        Processes.noneIsLeft();
    }

    public void startsTheNextRunSignedIn() throws Exception {
        signIn();
        assertThat(world.openSessions()).isOne();

        CommandResult result = world.asOld("mastodon/create-alias", "--set", "handle=" + World.NEW_ADA);

        assertThat(result)
                .exitedWith(ExitCode.PASSED)
                .says("@ada@harbour.example is signed in already since", "(kept session)", "is dropped");
        assertThat(world.oldServer().requests().count("POST", "/auth/sign_in")).isOne();
        assertThat(sessions()).isEmptyDirectory();
        assertThat(world.openSessions()).isZero();
        result.evidence().isIntact();
    }

    public void signsOutAndForgets() throws Exception {
        signIn();

        CommandResult result =
                CommandResult.of("sign-out", "old", "--config", world.config().toString());

        assertThat(result).exitedWith(ExitCode.PASSED).answers("@ada@harbour.example is signed out");
        assertThat(world.openSessions()).isZero();
        assertThat(sessions()).isEmptyDirectory();
        assertThat(CommandResult.of(
                        "sign-out", "old", "--config", world.config().toString()))
                .exitedWith(ExitCode.PASSED)
                .answers("there is no kept session");
    }

    public void waitsNoLongerThanItSays() {
        assertThatThrownBy(() -> signIn(Duration.ofSeconds(1)))
                .isInstanceOf(StepFailed.class)
                .hasMessageContaining("still not signed in at " + front.address() + "/auth/sign_in");
        assertThat(sessions()).doesNotExist();
    }

    /** Somebody types and clicks in the page. */
    private void signIn() throws Exception {
        String person = """
                <script>addEventListener('load', () => {
                    document.querySelector('#user_email').value = '%s';
                    document.querySelector('#user_password').value = '%s';
                    document.querySelector('#new_user').submit();
                });</script></body>""".formatted(world.oldLogin().email(), world.oldLogin().password());
        front.changing("/auth/sign_in", page -> page.replace("</body>", person));
        assertThat(signIn(Duration.ofMinutes(2))).isEqualTo(KeptSessions.KeyPlace.FILE);
        front.changing("/auth/sign_in", page -> page);
    }

    private KeptSessions.KeyPlace signIn(Duration upTo) throws Exception {
        FediferrySettings settings = FediferrySettings.read(world.config());
        AccountSettings old = Objects.requireNonNull(settings.accounts().get("old"));
        try (BrowserStart start = BrowserStart.begin(BrowserSettings.DEFAULT)) {
            Preparation preparation = AccountOption.prepare(old, "sign-in", settings);
            KeptSessions kept = new KeptSessions(settings.state(), FakeKeyring.none());
            return new SignInByHand(preparation, kept, Clock.systemUTC())
                    .perform(start.await().browser(), upTo);
        }
    }

    private Path sessions() {
        return world.folder().resolve("state").resolve("sessions");
    }
}
