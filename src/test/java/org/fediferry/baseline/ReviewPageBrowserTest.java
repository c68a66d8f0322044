package org.fediferry.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeWorld;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** In a real browser: what is on pages of a practice server and where, what is said of changes, and the review page. */
@Test(groups = "browser")
public class ReviewPageBrowserTest {

    private static final String DATE = ".date";

    private final Map<String, PictureVerdict> verdicts = new HashMap<>();
    private Path folder;
    private ChromeDriver driver;

    @BeforeClass(alwaysRun = true)
    public void open() throws Exception {
        folder = Files.createTempDirectory("fediferry-review");
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox", "--no-proxy-server", "--disable-dev-shm-usage");
        options.setBinary(program("chromium"));
        System.setProperty("webdriver.chrome.driver", program("chromedriver"));
        driver = new ChromeDriver(options);
        size(1280, 900);
        try (PracticeWorld world = PracticeWorld.small("4.6")) {
            visit(world);
        }
        driver.get(
                ReviewPage.write(folder.resolve("check")).orElseThrow().toUri().toString());
    }

    @AfterClass(alwaysRun = true)
    public void close() throws Exception {
        driver.quit();
        if (System.getProperty("keep") == null) {
            ShotFolder.remove(folder);
        }
    }

    private static String program(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(each -> Path.of(each, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private void visit(PracticeWorld world) throws Exception {
        PracticeAccount ada = world.oldServer().account("ada");
        String server = world.oldServer().address().toString();
        driver.get(server + "/auth/sign_in");
        driver.findElement(By.id("user_email")).sendKeys(ada.email());
        driver.findElement(By.id("user_password")).sendKeys(String.valueOf(ada.password()), Keys.ENTER);
        new WebDriverWait(driver, Duration.ofSeconds(15))
                .until(any -> !String.valueOf(any.getCurrentUrl()).contains("sign_in"));
        Map<String, String> pages = Map.of(
                "imports",
                "/settings/imports",
                "aliases",
                "/settings/aliases",
                "export",
                "/settings/export",
                "move",
                "/settings/migration");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            driver.get(server + page.getValue());
            if (!page.getKey().equals("move")) {
                look(page.getKey());
            }
        }
        assertThat(Approval.of(folder.resolve("check"), folder.resolve("baselines"), "*")
                        .taken())
                .hasSize(3);
        lookAgain(server, pages);
    }

    private void lookAgain(String server, Map<String, String> pages) throws Exception {
        driver.get(server + pages.get("imports"));
        String fonts = String.valueOf(driver.executeScript(BrowserScript.FONTS.text()));
        assertThat(fonts).matches("[0-9a-f]{8}").isEqualTo(driver.executeScript(BrowserScript.FONTS.text()));
        driver.executeScript("document.querySelector('button[type=submit]').textContent = 'Import now'");
        look("imports");
        driver.get(server + pages.get("aliases"));
        driver.executeScript("document.querySelector('form').insertAdjacentHTML('beforebegin',"
                + "'<p style=\"background:#e5f4ea;padding:16px;color:#14713d\">You have one alias now.</p>')");
        look("aliases");
        driver.get(server + pages.get("export"));
        driver.executeScript("document.querySelectorAll('a.button').forEach(each =>"
                + " Object.assign(each.style, { background: '#8e2a63', borderColor: '#8e2a63' }))");
        look("export");
        driver.get(server + pages.get("move"));
        look("move");
    }

    private void look(String page) throws Exception {
        String json = String.valueOf(driver.executeScript(BrowserScript.BOXES.text(), List.of(DATE)));
        Shot shot = new Shot(
                new PictureKey("mastodon", page, "en", "1280x900", "light", "chrome"),
                "harbour.example",
                BaselinesTest.HERE,
                driver.getScreenshotAs(OutputType.BYTES),
                String.valueOf(driver.getPageSource()),
                PageBoxes.read(json));
        assertThat(shot.boxes().boxes()).isNotEmpty();
        Baselines baselines = new Baselines(folder.resolve("baselines"), folder.resolve("check"));
        verdicts.put(page, baselines.compare(shot, List.of()));
    }

    private List<String> said(String page) {
        return Objects.requireNonNull(verdicts.get(page)).words();
    }

    public void saysWhatHasChanged() {
        assertThat(said("imports")).containsExactly("the button's text changed from “Upload” to “Import now”");
        assertThat(said("aliases"))
                .singleElement()
                .asString()
                .startsWith("new between the ")
                .endsWith(": the text “You have one alias now.”");
        assertThat(said("export")).containsExactly("only colours changed: the link “Request your archive”");
        assertThat(Objects.requireNonNull(verdicts.get("move")).state()).isEqualTo(PictureVerdict.State.NEW);
    }

    private WebElement stage() {
        return driver.findElement(By.cssSelector("article.changed .stage"));
    }

    private void view(String mode) {
        WebElement radio = driver.findElement(By.cssSelector("article.changed input[value=" + mode + "]"));
        driver.executeScript("arguments[0].click()", radio);
    }

    private String clip(String side) {
        return stage().findElement(By.cssSelector("figure." + side)).getCssValue("clip-path");
    }

    public void slidesFromOnePictureToTheOther() {
        view("slider");
        assertThat(clip("before")).isEqualTo("inset(0px 50% 0px 0px)");
        WebElement range = driver.findElement(By.cssSelector("article.changed .slide input"));
        range.sendKeys(Keys.HOME);
        assertThat(clip("after")).isEqualTo("inset(0px 0px 0px 0%)");
        range.sendKeys(Keys.END);
        assertThat(clip("before")).isIn("inset(0px)", "inset(0px 0% 0px 0px)");
    }

    public void blinks() {
        view("blink");
        WebElement before = stage().findElement(By.cssSelector("figure.before"));
        WebElement after = stage().findElement(By.cssSelector("figure.after"));
        WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(15), Duration.ofMillis(50));
        wait.until(any -> isHidden(before) && !isHidden(after));
        wait.until(any -> isHidden(after) && !isHidden(before));
        WebElement swap = driver.findElement(By.cssSelector("article.changed .swap"));
        swap.click();
        boolean hidden = isHidden(before);
        swap.click();
        assertThat(isHidden(before)).isEqualTo(!hidden);
    }

    private static boolean isHidden(WebElement figure) {
        return figure.getCssValue("visibility").equals("hidden");
    }

    public void isDrivenByKeys() {
        WebElement body = driver.findElement(By.tagName("body"));
        driver.executeScript("document.activeElement.blur(); scrollTo(0, 0)");
        body.sendKeys("n", "4");
        assertThat(driver.findElements(By.cssSelector(".stage[data-mode=difference]")))
                .hasSize(1);
        body.sendKeys("o");
        assertThat(driver.findElements(By.cssSelector("rect")))
                .isNotEmpty()
                .noneMatch(each -> !each.getCssValue("display").equals("none"));
        body.sendKeys("o");
    }

    public void namesTheCommandsAndFitsAPhone() {
        assertThat(driver.findElements(By.cssSelector("article .command code")))
                .extracting(WebElement::getText)
                .contains("fediferry check --approve mastodon/imports/en/1280x900/light/chrome")
                .hasSize(4);
        size(390, 844);
        assertThat(driver.executeScript(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        size(1280, 900);
    }
}
