package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.browser.PracticeVisit.LIMIT;
import static org.fediferry.browser.PracticeVisit.stays;
import static org.fediferry.browser.Testbed.failure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.PracticeSettings;
import org.fediferry.step.Forbidden;
import org.fediferry.step.Locator;
import org.fediferry.step.Page;
import org.fediferry.step.SavedFile;
import org.fediferry.step.StepFailed;
import org.fediferry.step.Value;
import org.jsoup.Jsoup;
import org.testng.SkipException;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** A second engine for real: WebKitGTK, driven by the WebDriver standard alone, on a display that nobody sees. */
@Test(groups = "browser")
public class WebKitTest {

    private static final BrowserSettings WEBKIT = BrowserSettings.DEFAULT.with(BrowserKind.WEBKIT);

    private List<ProcessHandle> others = List.of();
    private Browser browser;
    private PageServer server;

    /** Where the programs are there, a failing start fails the tests. */
    @BeforeClass(alwaysRun = true)
    public void isInstalled() {
        Places places = Places.here();
        for (String program : List.of("WebKitWebDriver", "Xvfb")) {
            if (places.program(program).isEmpty()) {
                throw new SkipException(program + " is not installed: apt-get install webkit2gtk-driver xvfb");
            }
        }
        if (places.browsers(BrowserKind.WEBKIT).isEmpty()) {
            throw new SkipException("no MiniBrowser is installed: apt-get install webkit2gtk-driver");
        }
    }

    @BeforeMethod(alwaysRun = true)
    public void start() {
        others = ProcessHandle.current().descendants().toList();
        browser = BrowserLauncher.start(WEBKIT);
        server = new PageServer();
    }

    @AfterMethod(alwaysRun = true)
    public void end() {
        browser.close();
        server.close();
    }

    private Page page() throws IOException {
        return browser.pageFor(new AccountContext(
                "tester",
                Set.of(Origin.of(server.address("/"))),
                new Forbidden(List.of(), List.of(".never")),
                Files.createTempDirectory(browser.folder(), "downloads")));
    }

    @DataProvider(name = "versions")
    public Object[] versions() {
        return new Object[] {"4.6", "4.2"};
    }

    @Test(dataProvider = "versions")
    public void signsInAndLooksAtThePreferencePages(String version) throws Exception {
        try (PracticeServer practice = PracticeServer.start(PracticeSettings.of(version, "harbour.example"))) {
            practice.addAccount("ada").requireOneTimeCode();
            PracticeVisit visit = PracticeVisit.signIn(browser, "webkit", practice);
            assertThat(visit.missing()).isEmpty();
            visit.open("/settings/aliases");
            Page page = visit.page;
            page.fill(stays("#account_alias_acct"), Value.open("ada🚲@lantern.example"), LIMIT);
            assertThat(Jsoup.parse(page.html())
                            .expectFirst("#account_alias_acct")
                            .val())
                    .isEqualTo("ada🚲@lantern.example");
            Path pictures = Files.createDirectories(Path.of("target", "webkit"));
            Locator name = stays("#account_alias_acct");
            BufferedImage view =
                    picture(page.picture(Page.Frame.VIEW, List.of(name)), pictures.resolve("view-" + version + ".png"));
            assertThat(List.of(view.getWidth(), view.getHeight())).containsExactly(1280, 800);
            visit.open("/settings/preferences/appearance");
            BufferedImage whole =
                    picture(page.picture(Page.Frame.WHOLE, List.of()), pictures.resolve("whole-" + version + ".png"));
            assertThat(whole.getHeight()).isGreaterThan(800);
            Locator list = stays("#user_locale");
            page.choose(list, "de", LIMIT);
            assertThat(page.look(stays("#user_locale option[value=de]:checked")).holds())
                    .isTrue();
            BufferedImage part =
                    picture(page.picture(list, List.of(list), LIMIT), pictures.resolve("part-" + version + ".png"));
            assertThat(part.getHeight()).isBetween(30, 200);
            assertThat(colours(part)).as("the outline").contains(0xd6006c);
        }
    }

    private static BufferedImage picture(byte[] png, Path file) throws IOException {
        Files.write(file, png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        return colours;
    }

    public void keepsTheRulesOfOneElementAndOfSecrets() throws Exception {
        Page page = page();
        page.open(server.address("/two-matches"), LIMIT);
        StepFailed two = failure(() -> page.click(stays("button"), Duration.ofMillis(400)));
        assertThat(two.found()).startsWith("2: ");
        page.open(server.address("/fields"), LIMIT);
        StepFailed shown = failure(() -> page.fill(stays("#text"), new Value("hush", true), LIMIT));
        assertThat(shown.kind()).isEqualTo(StepFailed.Cause.REFUSED);
        try (PageServer stranger = new PageServer()) {
            page.open(stranger.address("/fields"), LIMIT);
            StepFailed refused = failure(() -> page.fill(stays("#password"), new Value("hush", true), LIMIT));
            assertThat(refused.expected()).contains("to type a secret into");
        }
    }

    public void savesAndGivesFiles() throws Exception {
        server.at(
                "/start",
                exchange -> PageServer.answer(
                        exchange,
                        200,
                        "text/html",
                        "<a id=file href=/lists.csv>Lists</a><a id=none href=/x.csv>None</a><input type=file id=up>"));
        server.at("/lists.csv", exchange -> {
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"lists.csv\"");
            PageServer.answer(exchange, 200, "text/csv", "a,é\n");
        });
        Page page = page();
        page.open(server.address("/start"), LIMIT);
        SavedFile saved = page.download(stays("#file"), LIMIT);
        assertThat(saved.file()).hasContent("a,é\n");
        assertThat(saved.toString()).contains("lists.csv");
        assertThat(failure(() -> page.download(stays("#none"), LIMIT)).found()).contains("404");
        page.upload(stays("#up"), saved.file(), LIMIT);
        assertThat(page.look(stays("#up:valid")).holds()).isTrue();
    }

    public void saysThatNobodyAnswers() throws Exception {
        Page page = page();
        URI nobody = URI.create("http://127.0.0.1:9/");
        StepFailed failed = failure(() -> page.open(nobody, Duration.ofSeconds(20)));
        assertThat(failed.found()).isEqualTo("the browser's error page at about:blank");
        assertThat(failed.expected()).isEqualTo("a page at http://127.0.0.1:9/");
        page.open(server.address("/two-matches"), LIMIT);
        assertThat(page.look(stays("#submit")).holds()).isTrue();
    }

    public void leavesNothingBehind() throws Exception {
        Page page = page();
        page.open(server.address("/two-matches"), LIMIT);
        List<ProcessHandle> started = ProcessHandle.current()
                .descendants()
                .filter(process -> !others.contains(process))
                .toList();
        assertThat(started.stream().map(each -> each.info().command().orElse("")))
                .anyMatch(each -> each.endsWith("Xvfb"))
                .anyMatch(each -> each.endsWith("MiniBrowser"));
        Path folder = browser.folder();
        browser.close();
        assertThat(started).noneMatch(ProcessTree::isRunning);
        assertThat(folder).doesNotExist();
    }
}
