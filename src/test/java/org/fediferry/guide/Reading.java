package org.fediferry.guide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser in which the pages of a folder are read, on screens of any width and colours. */
final class Reading implements AutoCloseable {

    final ChromeDriver driver;
    private final Path folder;

    Reading(Path folder) {
        this.folder = folder;
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox", "--no-proxy-server", "--disable-dev-shm-usage");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        options.setBinary(program("chromium"));
        System.setProperty("webdriver.chrome.driver", program("chromedriver"));
        driver = new ChromeDriver(options);
    }

    void look(int width, String colours, String media) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", colours),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    void go(String page) {
        driver.get(folder.resolve(page).toUri().toString());
    }

    Object ask(String script) {
        return Objects.requireNonNull(driver.executeScript("return " + script), script);
    }

    void until(String condition) {
        new WebDriverWait(driver, Duration.ofSeconds(15))
                .until(any -> ask(condition).equals(true));
    }

    List<String> told(String log, String... parts) {
        return StreamSupport.stream(driver.manage().logs().get(log).spliterator(), false)
                .map(LogEntry::getMessage)
                .filter(message -> Stream.of(parts).allMatch(message::contains))
                .toList();
    }

    private static String program(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(each -> Path.of(each, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
