package org.fediferry.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeServer;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What somebody would write by hand to sign in, collect the lists and sign out: the measure for the runner. */
final class HandWritten {

    private static final List<String> KINDS =
            List.of("follows", "lists", "mutes", "blocks", "domain_blocks", "bookmarks");
    private static final Map<String, String> FILES = Map.of(
            "follows", "following_accounts.csv",
            "lists", "lists.csv",
            "mutes", "muted_accounts.csv",
            "blocks", "blocked_accounts.csv",
            "domain_blocks", "blocked_domains.csv",
            "bookmarks", "bookmarks.csv");

    private final PracticeServer server;
    private final Path folder;
    private final ChromeDriver driver;
    private final WebDriverWait wait;
    private int pictures;

    private HandWritten(PracticeServer server, Path folder, Path browser, Path driverProgram) throws IOException {
        this.server = server;
        this.folder = folder;
        Files.createDirectories(folder.resolve("downloads"));
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driverProgram.toFile())
                        .build(),
                options(browser));
        this.wait = new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(20));
    }

    /** Does it once, the browser's start and end included, and answers how many pictures it took. */
    static int run(PracticeServer server, Path folder, Path browser, Path driver) throws IOException {
        HandWritten program = new HandWritten(server, folder, browser, driver);
        try {
            program.signIn();
            program.collect();
            program.signOut();
            return program.pictures;
        } finally {
            program.driver.quit();
        }
    }

    private ChromeOptions options(Path browser) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--disable-quic",
                "--window-size=1280,943");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", folder.resolve("downloads").toString()));
        return options;
    }

    private void signIn() throws IOException {
        PracticeAccount account = server.account("ada");
        driver.get(server.address() + "/settings/export");
        picture();
        wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("form#new_user")));
        picture();
        picture();
        type("#user_email", account.email());
        type("#user_password", Objects.requireNonNull(account.password()));
        WebElement submit = driver.findElement(By.cssSelector("form#new_user button[type=submit]"));
        picture();
        submit.click();
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("#logout a")));
        picture();
        picture();
    }

    private void type(String css, String text) throws IOException {
        WebElement field = wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(css)));
        field.clear();
        field.sendKeys(text);
        picture();
    }

    private void collect() throws IOException {
        driver.get(server.address() + "/settings/export");
        picture();
        for (String kind : KINDS) {
            WebElement link = wait.until(ExpectedConditions.elementToBeClickable(
                    By.cssSelector("a[href='/settings/exports/" + kind + ".csv']")));
            link.findElement(By.xpath("./ancestor::tr/td[1]")).getText();
            picture();
            picture();
            link.click();
            File file = folder.resolve("downloads")
                    .resolve(Objects.requireNonNull(FILES.get(kind)))
                    .toFile();
            wait.until(any -> file.isFile());
        }
    }

    private void signOut() throws IOException {
        driver.get(server.address() + "/settings/export");
        picture();
        WebElement link = wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("#logout a")));
        picture();
        picture();
        link.click();
        wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("form#new_user")));
        picture();
    }

    private void picture() throws IOException {
        pictures++;
        Files.write(folder.resolve(pictures + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }
}
