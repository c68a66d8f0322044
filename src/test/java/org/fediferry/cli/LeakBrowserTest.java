package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fediferry.fediverse.OneTimeCode;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** No secret of an account or of its session stands anywhere in what a run leaves, however it ended. */
@Test(groups = "browser")
public class LeakBrowserTest {

    private static final String PASSWORD = "Sé\"cr&t/9+x y\\z<'";
    private static final String MAIL_TOKEN = "kZ8mail4Token2vQ7";

    private final List<String> commandLines = new ArrayList<>();
    private Instant started = Instant.EPOCH;
    private World world;
    private Front front;

    @BeforeMethod(alwaysRun = true)
    public void start() throws IOException {
        started = Instant.now();
        commandLines.clear();
        world = World.of("4.5", "4.6");
        world.oldAda().usePassword(PASSWORD).requireOneTimeCode();
        world.newAda().usePassword(PASSWORD).requireOneTimeCode();
        String link = "<p><a href=\"/auth/confirmation?confirmation_token=" + MAIL_TOKEN + "\">Confirm</a></p></body>";
        front = Front.plain(world.oldServer()).changing("/settings/export", page -> page.replace("</body>", link));
        world.bind("old", world.oldLogin().at(front.address()));
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        front.close();
        world.close();
    }

    public void leavesNoSecretBehindAfterAMove() throws IOException, InterruptedException {
        Path move = world.scenario("move.yaml", """
                scenario: Move the followers
                roles: { old: mastodon, new: mastodon }
                steps:
                  - { use: mastodon/sign-in, as: old }
                  - { use: mastodon/sign-in, as: new }
                  - { use: mastodon/create-alias, as: new, with: { handle: "${old.handle}" } }
                  - { use: mastodon/move-followers, as: old, with: { to: "${new.handle}" } }
                finally:
                  - { use: mastodon/sign-out, as: old }
                  - { use: mastodon/sign-out, as: new }
                """);
        try (Child child = child(move.toString(), "--confirm", "move:@" + World.NEW_ADA)) {
            watch(child, "/settings/migration");

            CommandResult result = child.ended();

            assertThat(result).exitedWith(ExitCode.PASSED);
            nothingLeaked(child, result);
            child.leavesNothing();
        }
    }

    public void leavesNoSecretBehindAfterAFailure() throws IOException, InterruptedException {
        world.set("run.step-limit", "6s");
        try (Child child = child(typing("""
                  - { fill: aliases.handle, with: "${old.password}", as: old, optional: true }
                  - { expect: second-factor.code, as: old }
                """))) {
            CommandResult result = child.ended();

            assertThat(result).exitedWith(ExitCode.FAILED);
            nothingLeaked(child, result);
        }
    }

    public void leavesNoSecretBehindWhenJavaCrashes() throws IOException, InterruptedException {
        try (Child child = child(typing("  - { open: aliases, as: old }\n"))) {
            front.before("/settings/aliases", child::crash);

            CommandResult result = child.ended();

            assertThat(child.temporary().resolve("hs_err.log")).exists();
            nothingLeaked(child, result);
        }
    }

    /** A scenario that goes wrong while a password is in its field. */
    private String typing(String then) {
        return world.scenario("typing.yaml", """
                scenario: Type a password
                roles: { old: mastodon }
                steps:
                  - { open: session, as: old }
                  - { fill: sign-in.password, with: "${old.password}", as: old }
                """ + then).toString();
    }

    private Child child(String scenario, String... options) throws IOException {
        List<String> words = new ArrayList<>(
                List.of("run", scenario, "--config", world.config().toString()));
        words.addAll(List.of(options));
        return Child.start(words.toArray(String[]::new));
    }

    private void watch(Child child, String path) {
        front.before(path, () -> commandLines.addAll(child.commandLines()));
    }

    private void nothingLeaked(Child child, CommandResult result) throws IOException {
        Leaks leaks = new Leaks()
                .of("password", PASSWORD)
                .of("secret of the codes", Objects.requireNonNull(world.oldAda().otpSecret()))
                .of("mail token", MAIL_TOKEN)
                .of("access token", world.oldAda().accessToken())
                .of("access token", world.newAda().accessToken())
                .of("cookie or form token", world.oldServer().secretsHandedOut())
                .of("cookie or form token", world.newServer().secretsHandedOut());
        assertThat(world.oldServer().secretsHandedOut()).hasSizeGreaterThanOrEqualTo(2);
        for (Instant time = started.minusSeconds(30); time.isBefore(Instant.now()); time = time.plusSeconds(30)) {
            leaks.ofCode(
                    OneTimeCode.ofSecret(world.oldAda().otpSecret()).at(time).digits());
        }
        Path runs = world.folder().resolve("runs");
        assertThat(leaks.in(runs)).as("the run folder").isEmpty();
        assertThat(leaks.in(child.temporary()))
                .as("temporary files and crash reports")
                .isEmpty();
        assertThat(leaks.in(result.out() + result.err())).as("the terminal").isEmpty();
        assertThat(leaks.in(String.join("\n", commandLines)))
                .as("command lines")
                .isEmpty();
    }
}
