package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.browser.PracticeVisit.LIMIT;
import static org.fediferry.browser.PracticeVisit.leads;
import static org.fediferry.browser.PracticeVisit.stays;
import static org.fediferry.browser.Testbed.failure;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.api.Assertions;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.PracticeSettings;
import org.fediferry.step.Page;
import org.fediferry.step.SavedFile;
import org.fediferry.step.StepFailed;
import org.fediferry.step.Value;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** A Selenium Grid for real: a hub with a password and two nodes, each with one browser at a time. */
@Test(groups = "matrix")
public class GridTest {

    private Grid grid;

    @BeforeClass(alwaysRun = true)
    public void start() throws IOException {
        grid = Grid.start(2, 1);
    }

    @AfterClass(alwaysRun = true)
    public void end() {
        grid.close();
    }

    private Browser browser() {
        return BrowserLauncher.start(BrowserSettings.DEFAULT.upon(grid.address()));
    }

    private static PracticeServer practice(String version) {
        PracticeServer practice = PracticeServer.start(PracticeSettings.of(version, "harbour.example"));
        practice.addAccount("ada").requireOneTimeCode();
        return practice;
    }

    @Test(priority = 1)
    public void signsInAndLooksAtPagesOnTwoNodesAtOnce() throws Exception {
        try (PracticeServer one = practice("4.6");
                PracticeServer other = practice("4.2");
                Browser first = browser();
                Browser second = browser()) {
            assertThat(grid.busy()).hasSize(2);
            PracticeVisit here = PracticeVisit.signIn(first, "account", one);
            PracticeVisit there = PracticeVisit.signIn(second, "account", other);
            assertThat(here.missing()).isEmpty();
            assertThat(there.missing()).isEmpty();
            assertThat(here.page.picture(Page.Frame.WHOLE, List.of())).startsWith(0x89, 'P', 'N', 'G');
            assertThat(first.name() + " " + first.version()).matches("chrome.* \\d+\\..*");
        }
        assertThat(grid.busy()).as("sessions that were not ended").isEmpty();
    }

    @Test(priority = 2)
    public void bringsFilesFromANodeAndTakesThemThere() throws Exception {
        Queue<String> sent = new ConcurrentLinkedQueue<>();
        try (PageServer server = new PageServer();
                Browser browser = browser()) {
            server.at("/start", exchange -> PageServer.answer(exchange, 200, "text/html", """
                    <a id=file href=/lists.csv>Lists</a><form action=/take method=post enctype=multipart/form-data>
                    <input type=file name=up id=up><input id=text name=text><button id=send>Send</button></form>"""));
            server.at("/lists.csv", exchange -> {
                exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"lists.csv\"");
                PageServer.answer(
                        exchange, 200, "text/csv", "number " + server.requests().size());
            });
            server.at("/take", exchange -> {
                sent.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                PageServer.answer(exchange, 200, "text/html", "<h1>Thanks</h1>");
            });
            Page page = page(browser, server);
            page.open(server.address("/start"), LIMIT);
            SavedFile one = page.download(stays("#file"), LIMIT);
            SavedFile two = page.download(stays("#file"), LIMIT);
            assertThat(List.of(one.name(), two.name())).containsOnly("lists.csv");
            assertThat(Files.readString(one.file())).isNotEqualTo(Files.readString(two.file()));
            Path own = Files.writeString(Files.createTempFile(browser.folder(), "own-", ".csv"), "what is in it");
            page.upload(stays("#up"), own, LIMIT);
            // The name of a file that is typed is a text like any other.
            page.fill(stays("#text"), Value.open(own.toString()), LIMIT);
            page.click(leads("#send"), LIMIT);
            assertThat(sent.remove()).contains("what is in it", "filename=\"" + own.getFileName() + "\"", own + "\r\n");
        }
    }

    private static Page page(Browser browser, PageServer server) throws IOException {
        return browser.pageFor(AccountContext.of(
                "account", server.address("/"), Files.createTempDirectory(browser.folder(), "downloads")));
    }

    @Test(priority = 3)
    public void saysThatANodeWasLostAndGoesOnWithTheOther() throws Exception {
        try (PracticeServer practice = practice("4.6");
                PageServer server = new PageServer();
                Browser browser = browser()) {
            server.at(
                    "/start",
                    exchange -> PageServer.answer(
                            exchange,
                            200,
                            "text/html",
                            "<form action=/do method=post><button id=do>Do it</button></form>"));
            server.at("/do", exchange -> {
                exchange.getRequestBody().readAllBytes();
                grid.lose(grid.busy().get(0));
                PageServer.answer(exchange, 200, "text/html", "<h1>Done</h1>");
            });
            Page page = page(browser, server);
            page.open(server.address("/start"), LIMIT);
            StepFailed lost = failure(() -> page.click(leads("#do"), LIMIT));
            assertThat(lost.kind()).isEqualTo(StepFailed.Cause.BROKEN);
            assertThat(lost.kind().mayPass()).as("tried again by the run").isFalse();
            assertThat(lost.found())
                    .isIn(
                            "it has ended (crashed, or was closed)",
                            "the Selenium Grid has lost it (its node has ended, or cannot be reached)");
            assertThat(server.requests().stream().filter("POST /do"::equals))
                    .as("clicks")
                    .hasSize(1);
            try (Browser another = browser()) {
                assertThat(PracticeVisit.signIn(another, "account", practice).missing())
                        .isEmpty();
            }
        }
    }

    public void saysWhichGridDoesNotAnswerButNotItsPassword() {
        BrowserSettings nobody = BrowserSettings.DEFAULT.upon(URI.create("http://ada:hush@127.0.0.1:9"));
        BrowserUnavailable failed = Assertions.catchThrowableOfType(
                BrowserUnavailable.class, () -> BrowserLauncher.start(nobody).close());
        assertThat(failed).hasMessageStartingWith("the Selenium Grid gave no browser: ");
        assertThat(failed.tried()).containsExactly("grid http://127.0.0.1:9");
        assertThat(failed + " " + failed.tried() + failed.remedy()).doesNotContain("hush");
    }
}
