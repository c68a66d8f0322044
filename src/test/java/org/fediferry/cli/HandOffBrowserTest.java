package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fediferry.browser.AccountContext;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRequest;
import org.fediferry.evidence.StepRecord;
import org.fediferry.practice.PracticeServer;
import org.fediferry.run.FakePerson;
import org.fediferry.scenario.Library;
import org.fediferry.step.Locator;
import org.fediferry.step.Locator.ClickBrings;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** What only a person can do on the way in: done by them where they see the window, and told at once where they do not. */
@Test(groups = "browser")
public class HandOffBrowserTest {

    private static final Locator KEY = locator("button.js-webauthn", ClickBrings.NOTHING);
    private static final Locator PROVIDER = locator(".alternative-login a", ClickBrings.PAGE);

    private FakePerson person;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        person = new FakePerson();
        Processes.remember();
    }

    @AfterMethod(alwaysRun = true)
    public void leavesNoBrowser() {
        Processes.noneIsLeft();
    }

    private static Locator locator(String css, ClickBrings brings) {
        return new Locator("by hand", "", List.of(css), null, brings);
    }

    public void goesOnWhenTheSecurityKeyWasTouched() throws Exception {
        try (World world = World.of("4.5", "4.6")) {
            world.oldAda().requireNothingButSecurityKey().plugSecurityKeyIn();
            world.oldServer().quirks().slow("/auth/sessions/security_key", Duration.ofSeconds(2));

            Evidence evidence = collect(world, KEY);

            assertThat(evidence.run().outcome()).isEqualTo(Outcome.PASSED);
            StepRecord handOff = evidence.step(
                    "Sign in by hand: harbour.example asks for something that only @ada@harbour.example has");
            assertThat(handOff.outcome()).isEqualTo(Outcome.PASSED);
            assertThat(handOff.pictures()).hasSize(2);
            assertThat(evidence.exports("account")).contains("follows", "bookmarks");
            assertThat(person.told)
                    .singleElement()
                    .asString()
                    .contains("touching your security key", world.oldServer().address() + "/auth/sign_in");
            assertThat(world.openSessions()).isZero();
            assertThat(world.bugs()).isEmpty();
        }
    }

    public void goesOnWhenAnotherServiceHasSignedThePersonIn() throws Exception {
        try (World world = World.signingInElsewhere()) {
            Evidence evidence = collect(world, PROVIDER);

            assertThat(evidence.run().outcome()).isEqualTo(Outcome.PASSED);
            assertThat(evidence.step("Sign in by hand: harbour.example shows no form for a password")
                            .outcome())
                    .isEqualTo(Outcome.PASSED);
            assertThat(evidence.exports("account")).contains("follows", "bookmarks");
            assertThat(world.openSessions()).isZero();
            assertThat(world.bugs()).isEmpty();
        }
    }

    public void doesNotWaitForASecurityKeyThatNobodyCanTouch() {
        try (World world = World.of("4.5", "4.6")) {
            world.oldAda().requireNothingButSecurityKey();

            CommandResult result = world.asOld("mastodon/export-lists");

            assertThat(result).exitedWith(ExitCode.WAITING).says("run it again with --headed", "security key");
            assertThat(result.evidence().isIntact().trouble().found()).contains("window is not visible");
            assertThat(world.openSessions()).isZero();
        }
    }

    public void doesNotWaitWhereAnotherServiceSignsIn() {
        try (World world = World.signingInElsewhere()) {
            CommandResult result = world.asOld("mastodon/export-lists");

            assertThat(result).exitedWith(ExitCode.WAITING).says("run it again with --headed");
            assertThat(world.oldServer().requests().count("POST", "/auth/sign_in"))
                    .isZero();
        }
    }

    public void showsAConfirmPageToThePerson() {
        try (World world = World.of("4.5", "4.6")) {
            world.oldServer().quirks().html("/settings/export");
            world.set("run.step-limit", "8s");

            CommandResult result = world.asOld("mastodon/export-lists");

            assertThat(result).exitedWith(ExitCode.WAITING).says("run it again with --headed");
            assertThat(result.evidence().trouble().pictures()).isNotEmpty();
        }
    }

    /** Collects the lists of the old account before the eyes of a person who clicks this when their turn comes. */
    private Evidence collect(World world, Locator clicked) throws Exception {
        FediferrySettings settings = FediferrySettings.read(world.config());
        Library library = Preparation.read(Home.find(), "mastodon/export-lists");
        Preparation preparation = Preparation.of(
                library, Preparation.bind(library, settings, Map.of("account", "old")), settings, Map.of());
        try (BrowserStart start = BrowserStart.begin(BrowserSettings.DEFAULT)) {
            person.does(() -> click(page(start, world.oldServer()), clicked));
            RunSession session = new RunSession(preparation, start, gate -> false, person, silent());
            RunRequest request = new RunRequest("mastodon/export-lists", Map.of("account", "old"), Map.of());
            Path folder = session.begin(request, settings.runsFolder(), settings.limits())
                    .folder();
            return Evidence.in(folder).isIntact();
        }
    }

    /** The one that the run uses: a browser has one page for each role. */
    private static Page page(BrowserStart start, PracticeServer server) {
        return start.await().browser().pageFor(AccountContext.of("account", server.address(), Path.of("unused")));
    }

    private static void click(Page page, Locator element) {
        try {
            page.click(element, Duration.ofSeconds(20));
        } catch (StepFailed failed) {
            throw new AssertionError(failed);
        }
    }

    private static Terminal silent() {
        PrintWriter nobody = new PrintWriter(new StringWriter());
        return new Terminal(nobody, nobody, false);
    }
}
