package org.fediferry.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** In a real browser, from the disk: nothing of an archive stuffed with attacks runs or asks the web, and the pages work. */
@Test(groups = "browser")
public class ArchivePagesBrowserTest {

    private Path folder;
    private ChromeDriver driver;

    @BeforeClass(alwaysRun = true)
    public void open() throws Exception {
        folder = Files.createTempDirectory("fediferry-pages-browser");
        VariedArchive varied = new VariedArchive().grown(60);
        Attacks.into(varied.ada());
        ArchivePages.write(varied.packed().zip(folder), folder.resolve("pages"));
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox", "--no-proxy-server", "--disable-dev-shm-usage");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        options.setBinary(program("chromium"));
        System.setProperty("webdriver.chrome.driver", program("chromedriver"));
        driver = new ChromeDriver(options);
    }

    @AfterClass(alwaysRun = true)
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
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

    private void go(String page) {
        driver.get(folder.resolve("pages").resolve(page).toUri().toString());
    }

    private List<String> asked() {
        return StreamSupport.stream(
                        driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
                .map(LogEntry::getMessage)
                .filter(message ->
                        message.contains("Network.requestWillBeSent\"") && message.contains("\"url\":\"http"))
                .toList();
    }

    public void runsNothingOfAnAttack() {
        for (String page : List.of("index.html", "2023-04.html", "2026-11.html")) {
            go(page);
            driver.executeScript("document.querySelectorAll('details').forEach(each => each.open = true)");
            assertThat(driver.executeScript("return typeof window.attacked")).isEqualTo("undefined");
            assertThat(driver.getCurrentUrl()).endsWith(page);
        }
        assertThat(asked()).isEmpty();
    }

    public void searchesAllMonths() {
        go("index.html");
        driver.findElement(By.id("words")).sendKeys("tide tables 1871");
        WebElement title = driver.findElement(By.id("found-title"));
        new WebDriverWait(driver, Duration.ofSeconds(15))
                .until(any -> title.getText().endsWith("found"));
        assertThat(driver.findElement(By.id("posts")).isDisplayed()).isFalse();
        List<WebElement> found = driver.findElements(By.cssSelector("#found-list li"));
        assertThat(found).isNotEmpty();
        String link = String.valueOf(
                found.get(found.size() - 1).findElement(By.tagName("a")).getDomAttribute("href"));
        driver.executeScript("arguments[0].click()", found.get(found.size() - 1).findElement(By.tagName("a")));
        new WebDriverWait(driver, Duration.ofSeconds(15))
                .until(any -> String.valueOf(any.getCurrentUrl()).endsWith(link));
        assertThat(driver.findElement(By.cssSelector(":target")).getText()).contains("1871");

        go("2026-11.html");
        driver.findElement(By.id("words")).sendKeys("attacked script");
        WebElement again = driver.findElement(By.id("found-title"));
        new WebDriverWait(driver, Duration.ofSeconds(15))
                .until(any -> again.getText().endsWith("found"));
        assertThat(driver.executeScript("return typeof window.attacked")).isEqualTo("undefined");
        assertThat(asked()).isEmpty();
    }

    public void turnsTheOrderAndGoesFromMonthToMonth() {
        go("2026-11.html");
        String newest = driver.findElement(By.cssSelector("#list article")).getText();
        driver.findElement(By.id("order")).click();
        assertThat(driver.findElement(By.cssSelector("#list article")).getText())
                .isNotEqualTo(newest);
        driver.findElement(By.id("order")).click();
        assertThat(driver.findElement(By.cssSelector("#list article")).getText())
                .isEqualTo(newest);
        driver.findElement(By.cssSelector("a[rel=next]")).click();
        new WebDriverWait(driver, Duration.ofSeconds(15))
                .until(any -> String.valueOf(any.getCurrentUrl()).endsWith("2026-10.html"));
        assertThat(driver.findElements(By.cssSelector(".thread"))).isNotEmpty();
        assertThat(driver.executeScript(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
    }
}
