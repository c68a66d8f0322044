package org.fediferry.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** In a real browser, from the disk: the pages of guides fit every width, help their readers and ask nobody for anything. */
@Test(groups = "browser")
public class GuidePagesBrowserTest {

    private static final String HOSTILE = "en/hostile/index.html";
    private static final String PERSONAL = "personal.html";

    private final Map<String, byte[]> files = SamplePictures.files();
    private Path folder;
    private Reading tab;
    private ChromeDriver driver;

    @BeforeClass(alwaysRun = true)
    public void open() throws Exception {
        folder = Files.createTempDirectory("fediferry-guide");
        GuideFolder.write(folder.resolve("en/hostile"), SampleGuide.folder(SampleGuide.english()));
        GuideFolder.write(folder.resolve("de/move"), SampleGuide.folder(SampleGuide.german()));
        GuideFolder.write(folder.resolve("en/unverified"), SampleGuide.folder(SampleGuide.unverified()));
        SitePage.write(folder, Templates.shipped());
        Personal personal = Personal.of(
                SampleGuide.calm(), Map.of("old", "@ada@harbour.example", "new", "@ada@sea.example"), Set.of());
        Files.writeString(folder.resolve(PERSONAL), HtmlPage.of(personal, Templates.shipped(), Attachments.of(files)));
        tab = new Reading(folder);
        driver = tab.driver;
    }

    @AfterClass(alwaysRun = true)
    public void close() {
        tab.close();
        SampleGuide.remove(folder);
    }

    @BeforeMethod(alwaysRun = true)
    public void light() {
        tab.look(1280, "light", "");
    }

    public void fitsEveryWidth() {
        for (String page : List.of(HOSTILE, PERSONAL, "index.html", "index.de.html", "en/unverified/index.html")) {
            for (int width : new int[] {1280, 700, 390, 320}) {
                tab.look(width, "light", "");
                tab.go(page);
                driver.executeScript("document.querySelectorAll('details').forEach(each => each.open = true)");
                assertThat(tab.ask("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("%s at %d", page, width)
                        .isEqualTo(0L);
            }
        }
    }

    public void asksNobodyAndRunsNothingOfAServer() {
        tab.told(LogType.PERFORMANCE);
        tab.told(LogType.BROWSER);
        for (String page : List.of(HOSTILE, PERSONAL, "index.html")) {
            tab.go(page);
            assertThat(tab.ask("typeof window.attacked")).isEqualTo("undefined");
        }
        assertThat(tab.told(LogType.PERFORMANCE, "Network.requestWillBeSent\"", "\"url\":\""))
                .hasSizeGreaterThan(2)
                .noneMatch(message -> message.contains("\"url\":\"http"));
        assertThat(tab.told(LogType.BROWSER)).isEmpty();
        assertThat(driver.manage().getCookies()).isEmpty();
    }

    public void contentsLeadToTheirParts() {
        for (int width : new int[] {1280, 390}) {
            tab.look(width, "light", "");
            tab.go(HOSTILE);
            WebElement link = driver.findElement(By.cssSelector(".contents a[href='#move-followers']"));
            assertThat(link.isDisplayed()).isEqualTo(width == 1280);
            if (width == 390) {
                driver.findElement(By.cssSelector(".contents summary")).click();
            }
            link.click();
            tab.until("Math.abs(document.getElementById('move-followers').getBoundingClientRect().top) < 60");
            assertThat(driver.getCurrentUrl()).endsWith("#move-followers");
        }
        tab.until("document.querySelector('.contents [aria-current]').getAttribute('href') === '#move-followers'");
    }

    public void everyReaderSeesThePictureForTheirScreen() {
        tab.go(HOSTILE);
        for (String form : List.of("desktop-light", "phone-light", "phone-dark", "desktop-dark")) {
            tab.look(form.startsWith("phone") ? 390 : 1280, form.substring(form.indexOf('-') + 1), "");
            String expected = "data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(files.get("pictures/move-" + form + ".png"));
            new WebDriverWait(driver, Duration.ofSeconds(15))
                    .until(any -> expected.equals(tab.ask("document.querySelector('#step-7 img').currentSrc")));
            assertThat((Long) tab.ask("document.querySelector('#step-7 img').clientWidth"))
                    .isBetween(330L, 762L);
        }
    }

    public void isDarkForThoseWhoHaveItDarkAndWhiteOnPaper() {
        tab.go(HOSTILE);
        String background = "getComputedStyle(document.body).backgroundColor";
        assertThat(tab.ask(background)).isEqualTo("rgb(251, 251, 252)");
        tab.look(1280, "dark", "");
        assertThat(tab.ask(background)).isEqualTo("rgb(18, 23, 29)");
        tab.look(1280, "dark", "print");
        assertThat(tab.ask(background)).isEqualTo("rgb(255, 255, 255)");
        assertThat(String.valueOf(tab.ask(
                        "getComputedStyle(document.querySelector('#step-8 a[href^=http]'), '::after').content")))
                .contains("https://docs.joinmastodon.org/user/moving/");
        assertThat(
                        tab.ask(
                                "[...document.querySelectorAll('figure')].every(each => getComputedStyle(each).breakInside === 'avoid')"))
                .isEqualTo(true);
        assertThat(driver.findElement(By.cssSelector("#step-5 .copy")).isDisplayed())
                .isFalse();
        driver.executeScript("dispatchEvent(new Event('beforeprint'))");
        assertThat(driver.findElement(By.cssSelector("#step-3 .otherwise dt")).isDisplayed())
                .isTrue();
        driver.executeScript("dispatchEvent(new Event('afterprint'))");
        assertThat(tab.ask("document.querySelector('#step-3 .otherwise').open")).isEqualTo(false);
    }

    public void copiesWhatIsTyped() {
        driver.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        tab.go(PERSONAL);
        driver.findElement(By.cssSelector("#step-2 .copy")).click();
        tab.until("document.getElementById('said').textContent === 'Copied'");
        assertThat(driver.executeAsyncScript("navigator.clipboard.readText().then(arguments[0], arguments[0])"))
                .isEqualTo("ada@harbour.example");
    }

    public void selectsWhatTheBrowserDoesNotLetItCopy() {
        tab.go(PERSONAL);
        driver.executeScript("navigator.clipboard.writeText = () => Promise.reject(new Error('no'));"
                + "document.execCommand = () => false");
        driver.findElement(By.cssSelector("#step-5 .copy")).click();
        tab.until("document.getElementById('said').textContent.startsWith('Your browser does not let')");
        assertThat(tab.ask("getSelection().toString()")).isEqualTo("following_accounts.csv");
    }

    public void boxesHideTheStepsOfAListAndKeepThoseThatOthersReferTo() {
        tab.go(PERSONAL);
        box("bookmarks").click();
        assertThat(step(6).isDisplayed()).isFalse();
        assertThat(progress()).isEqualTo("0 of 7 steps done");
        box("follows").click();
        assertThat(step(5).isDisplayed()).isTrue();
        assertThat(step(5).getText()).contains("You leave out accounts you follow.");
        box("mutes").click();
        assertThat(step(5).getText()).contains("blocked_accounts.csv").doesNotContain("muted_accounts.csv");
        box("blocks").click();
        assertThat(step(5).isDisplayed()).isFalse();
        assertThat(driver.findElement(By.id("move-lists")).isDisplayed()).isFalse();
        assertThat(driver.findElement(By.cssSelector(".contents a[href='#move-lists']"))
                        .isDisplayed())
                .isFalse();
        for (String list : List.of("bookmarks", "follows", "mutes", "blocks")) {
            box(list).click();
        }
        assertThat(progress()).isEqualTo("0 of 8 steps done");
    }

    private WebElement box(String list) {
        return driver.findElement(By.cssSelector("#lists input[value=" + list + "]"));
    }

    private WebElement step(int number) {
        return driver.findElement(By.id("step-" + number));
    }

    private String progress() {
        return driver.findElement(By.cssSelector("#progress p")).getText();
    }

    private WebElement done(int number) {
        return driver.findElement(By.cssSelector("[data-done='" + number + "']"));
    }

    public void remembersWhatIsDoneAndStartsOver() {
        tab.go(PERSONAL);
        done(1).click();
        done(2).click();
        tab.go(PERSONAL);
        assertThat(done(2).isSelected()).isTrue();
        assertThat(progress()).isEqualTo("2 of 8 steps done");
        driver.findElement(By.id("start-over")).click();
        assertThat(progress()).isEqualTo("0 of 8 steps done");
        tab.go(PERSONAL);
        assertThat(done(2).isSelected()).isFalse();
    }

    public void worksWhereNothingCanBeRemembered() {
        Object script = driver.executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of(
                                "source",
                                "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })"))
                .get("identifier");
        try {
            tab.go(PERSONAL);
            done(1).click();
            assertThat(progress()).isEqualTo("1 of 8 steps done");
        } finally {
            driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
        }
    }

    public void theKeyboardReachesTheStepsFirst() {
        tab.go(HOSTILE);
        driver.findElement(By.tagName("body")).sendKeys(Keys.TAB);
        assertThat(driver.switchTo().activeElement().getText()).isEqualTo("Skip to the steps");
        driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        tab.until("Math.abs(document.getElementById('steps').getBoundingClientRect().top) < 60");
    }

    public void hasNoBarriers() {
        assertNoBarriers(PERSONAL, 1280, "light");
        assertNoBarriers(PERSONAL, 390, "dark");
        assertNoBarriers("index.html", 390, "light");
        assertNoBarriers("en/unverified/index.html", 1280, "dark");
        assertNoBarriers(HOSTILE, 1280, "light");
    }

    @SuppressWarnings("deprecation") // of the legacy mode, which opens no second window
    private void assertNoBarriers(String page, int width, String colours) {
        tab.look(width, colours, "");
        tab.go(page);
        driver.executeScript("document.querySelectorAll('details').forEach(each => each.open = true)");
        List<Rule> broken = new AxeBuilder().setLegacyMode().analyze(driver).getViolations();
        assertThat(broken)
                .as("%s, %s", page, colours)
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }
}
