package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fediferry.evidence.CheckFile;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.evidence.CheckedCase.Verdict;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The practice servers against the server types and scenarios of this repository. */
@Test(groups = "browser")
public class CheckBrowserTest {

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    @AfterMethod(alwaysRun = true)
    public void noBrowserIsLeft() {
        Processes.noneIsLeft();
    }

    private static Map<String, CheckedCase> cases(CommandResult result) {
        Path folder = Path.of(result.out().strip()).toAbsolutePath().resolveSibling("");
        return CheckFile.read(folder).orElseThrow().cases().stream()
                .collect(Collectors.toMap(
                        one -> one.place().account() + " " + one.subject(), one -> one, (first, second) -> second));
    }

    private static CheckedCase find(Map<String, CheckedCase> cases, String name) {
        return Objects.requireNonNull(cases.get(name), () -> name + " is not among " + cases.keySet());
    }

    public void everyPageOfEveryVersionKeepsItsContractAndNothingIsDone() {
        List<String> versions = List.of("4.0", "4.2", "4.5", "4.6");
        try (Fleet fleet = Fleet.of(versions.toArray(String[]::new))) {
            CommandResult result = fleet.check("mastodon", "--sessions", "2");

            CommandResultAssert.assertThat(result).exitedWith(ExitCode.PASSED);
            assertThat(cases(result)).hasSizeGreaterThan(80).allSatisfy((name, one) -> {
                assertThat(one.verdict()).isEqualTo(Verdict.PASSED);
                assertThat(one.problems()).isEmpty();
            });
            for (String version : versions) {
                String name = "v" + version.replace('.', '-');
                assertThat(fleet.server(name).requests().lines())
                        .filteredOn(line -> !line.startsWith("GET "))
                        .containsExactlyInAnyOrder("POST /auth/sign_in", "DELETE /auth/sign_out");
                assertThat(fleet.server(name).openSessions("ada")).isZero();
            }
        }
    }

    /** One of them is broken, one is not what it says, one is not there: each says so, and the rest goes on. */
    public void eachServerIsJudgedByItself() throws IOException {
        try (Fleet fleet = Fleet.of("4.5");
                Front broken = Front.plain(fleet.server("v4-5"))
                        .changing("/settings/aliases", html -> html.replace("account_alias_acct", "new_alias_name"));
                Front misskey = Front.plain(fleet.server("v4-5"))
                        .changing("/nodeinfo/2.0", json -> json.replace("\"mastodon\"", "\"misskey\""))) {
            Login ada = fleet.login("v4-5");
            misskey.changing(
                    "/.well-known/nodeinfo",
                    json -> json.replace(
                            fleet.server("v4-5").address().getAuthority(),
                            misskey.address().getAuthority()));
            fleet.bind("broken", ada.at(broken.address()))
                    .bind("misskey", ada.at(misskey.address()))
                    .bind("away", ada.at(URI.create("http://127.0.0.1:9")));

            CommandResult result = fleet.check("mastodon", "--groups", "aliases,server", "--retries", "1");
            Map<String, CheckedCase> cases = cases(result);

            CommandResultAssert.assertThat(result).exitedWith(ExitCode.FAILED);
            assertThat(find(cases, "v4-5 aliases").verdict()).isEqualTo(Verdict.PASSED);
            CheckedCase changed = find(cases, "broken aliases");
            assertThat(changed.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(changed.attempts()).isEqualTo(2);
            assertThat(String.join("\n", changed.problems())).contains("aliases.handle", "new_alias_name");
            assertThat(find(cases, "misskey server").verdict()).isEqualTo(Verdict.FAILED);
            assertThat(find(cases, "misskey server").problems().get(0)).contains("runs misskey", "mastodon");
            assertThat(find(cases, "away server").verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(result.err()).contains("5 passed, 2 failed, 1 broken");
        }
    }

    public void picturesAreHeldAgainstWhatSomebodyHasApproved() throws IOException {
        try (Fleet fleet = Fleet.of("4.6");
                Front changed = Front.plain(fleet.server("v4-6"))
                        .changing(
                                "/settings/aliases",
                                html -> html.replace("</form>", "<p>Something new here</p></form>"))) {
            fleet.set("fediferry.check.baselines = \"" + fleet.folder().resolve("baselines") + "\"");

            CommandResult first = fleet.check("mastodon", "--groups", "aliases", "--pictures");
            CommandResultAssert.assertThat(first).exitedWith(ExitCode.PASSED).says("pictures to look at");
            assertThat(find(cases(first), "v4-6 aliases").pictures().get(0).verdict())
                    .isEqualTo("new");
            CommandResultAssert.assertThat(fleet.check("--approve", "mastodon/aliases/*"))
                    .exitedWith(ExitCode.PASSED);
            CommandResult same = fleet.check("mastodon", "--groups", "aliases", "--pictures");
            assertThat(find(cases(same), "v4-6 aliases").pictures()).isEmpty();

            fleet.bind("v4-6", fleet.login("v4-6").at(changed.address()));
            CommandResult other = fleet.check("mastodon", "--groups", "aliases", "--pictures");

            CommandResultAssert.assertThat(other).exitedWith(ExitCode.FAILED).says("Something new here");
            assertThat(Path.of(other.out().strip()).resolveSibling("pictures.html"))
                    .isNotEmptyFile();
        }
    }

    public void barriersForPeopleAreToldAndFailOnlyWhereThatIsWished() throws IOException {
        try (Fleet fleet = Fleet.of("4.6");
                Front barred = Front.plain(fleet.server("v4-6"))
                        .changing("/settings/aliases", html -> html.replace("</form>", "<select></select></form>"))) {
            fleet.bind("v4-6", fleet.login("v4-6").at(barred.address()));

            CommandResult told = fleet.check("mastodon", "--groups", "aliases", "--accessibility");
            CommandResult failed =
                    fleet.check("mastodon", "--groups", "aliases", "--accessibility", "--fail-on", "critical");

            CommandResultAssert.assertThat(told).exitedWith(ExitCode.PASSED).says("critical", "(select-name)");
            assertThat(find(cases(told), "v4-6 aliases").accessibility())
                    .anySatisfy(barrier -> assertThat(barrier.rule()).isEqualTo("select-name"));
            CommandResultAssert.assertThat(failed).exitedWith(ExitCode.FAILED).says("a critical barrier for people");
        }
    }

    public void scenariosArePerformedAndWhatCannotBeTakenBackOnlyWithDisposableAccounts() {
        try (World world = World.of("4.6", "4.5")) {
            world.bind("kept", world.oldLogin())
                    .bind("old", world.oldLogin().with("disposable = true"))
                    .bind("new", world.newLogin().with("disposable = true"));
            world.newAda().nameAsAlias(world.oldAda());

            CommandResult refused = world.command(
                    "check", "mastodon/move-followers", "--account", "account=kept", "--set", "to=" + World.NEW_ADA);
            CommandResult moved = world.command(
                    "check",
                    "mastodon/move-followers",
                    "--account",
                    "account=old",
                    "--account",
                    "new",
                    "--set",
                    "to=" + World.NEW_ADA);

            CommandResultAssert.assertThat(refused).exitedWith(ExitCode.PASSED);
            CheckedCase skipped = find(cases(refused), "kept mastodon/move-followers");
            assertThat(skipped.verdict()).isEqualTo(Verdict.SKIPPED);
            assertThat(skipped.problems().get(0)).contains("cannot be taken back", "disposable = true");
            CommandResultAssert.assertThat(moved).exitedWith(ExitCode.PASSED);
            CheckedCase performed = find(cases(moved), "old mastodon/move-followers");
            assertThat(performed.verdict()).isEqualTo(Verdict.PASSED);
            assertThat(Files.isRegularFile(Path.of(moved.out().strip())
                            .resolveSibling(String.valueOf(performed.run()))
                            .resolve("run.json")))
                    .isTrue();
            assertThat(world.movesPosted()).isEqualTo(1);
            assertThat(world.openSessions()).isZero();
        }
    }
}
