package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class FinderTest {

    private Path root = Path.of("unset");

    @BeforeMethod(alwaysRun = true)
    public void newMachine() throws IOException {
        root = Files.createTempDirectory("fediferry-machine-");
    }

    @AfterMethod(alwaysRun = true)
    public void removeIt() {
        Testbed.remove(root);
    }

    private Path install(String path, String says) throws IOException {
        Path program = root.resolve(path);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\necho '" + says + "'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private Finder finder(@Nullable Path fetched) {
        return new Finder(new Places(List.of(root.resolve("bin")), root), browser -> {
            if (fetched == null) {
                throw new BrowserUnavailable("none", List.of("the mirror is empty"), "", null);
            }
            return fetched;
        });
    }

    private BrowserUnavailable failure(BrowserSettings settings) {
        return Assertions.catchThrowableOfType(
                BrowserUnavailable.class, () -> finder(null).find(settings));
    }

    private static BrowserSettings settings(BrowserKind kind, @Nullable Path browser, @Nullable Path driver) {
        BrowserSettings usual = BrowserSettings.DEFAULT;
        return new BrowserSettings(
                kind, false, usual.slow(), usual.viewport(), browser, driver, usual.languages(), usual.trustedKeys());
    }

    public void prefersTheBinaryToTheScriptThatStartsIt() throws IOException {
        install("bin/chromium", "script");
        Path binary = install("usr/lib/chromium/chromium", "Chromium 156.0.8078.79 built on Debian");
        Path driver = install("bin/chromedriver", "ChromeDriver 156.0.8078.79 (a21ce95-refs/heads/8078)");
        Finder.Found found = finder(null).find(BrowserSettings.DEFAULT);
        assertThat(found)
                .isEqualTo(new Finder.Found(
                        BrowserKind.CHROMIUM,
                        new Program(binary, "156.0.8078.79"),
                        new Program(driver, "156.0.8078.79")));
    }

    public void takesTheDriverBesideTheBrowserWhenTheOneOnThePathIsTooOld() throws IOException {
        install("usr/lib/chromium/chromium", "Chromium 156.0.1.2");
        install("bin/chromedriver", "ChromeDriver 155.0.1.2");
        Path beside = install("usr/lib/chromium/chromedriver", "ChromeDriver 156.9.9.9");
        assertThat(finder(null).find(BrowserSettings.DEFAULT).driver().path()).isEqualTo(beside);
    }

    public void fetchesADriverOnlyWhenNoneServes() throws IOException {
        install("opt/google/chrome/chrome", "Google Chrome 156.0.1.2");
        Path fetched = install("cache/chromedriver", "ChromeDriver 156.0.1.2");
        Finder.Found found = finder(fetched).find(BrowserSettings.DEFAULT);
        assertThat(found.kind()).isEqualTo(BrowserKind.CHROME);
        assertThat(found.driver().path()).isEqualTo(fetched);
    }

    public void saysWhatItTried() throws IOException {
        Path browser = install("usr/lib/chromium/chromium", "Chromium 156.0.1.2");
        Path old = install("bin/chromedriver", "ChromeDriver 155.0.1.2");
        BrowserUnavailable failed = failure(BrowserSettings.DEFAULT);
        assertThat(failed).hasMessage("there is no driver for " + browser + " 156.0.1.2");
        assertThat(failed.tried())
                .containsExactly(
                        old + " 155.0.1.2 does not serve " + browser + " 156.0.1.2",
                        "no chromedriver of version 156 on the PATH or beside " + browser,
                        "the mirror is empty");
        assertThat(failed.remedy()).isEqualTo("apt-get install chromium chromium-driver");
    }

    public void saysThatThereIsNoBrowser() {
        assertThat(failure(BrowserSettings.DEFAULT)).hasMessage("there is no browser");
        assertThat(failure(settings(BrowserKind.HEADLESS_SHELL, null, null)).tried())
                .containsExactly("no headless-shell on the PATH or at the usual places");
    }

    public void refusesAConfiguredPathThatIsNoProgram() {
        Path nothing = root.resolve("nothing");
        assertThat(failure(settings(BrowserKind.AUTO, nothing, null)))
                .hasMessage("the configured browser is not a program: " + nothing);
    }

    public void refusesAConfiguredDriverOfAnotherVersion() throws IOException {
        Path browser = install("a/chromium", "Chromium 156.0.1.2");
        Path driver = install("a/driver", "ChromeDriver 150.0.1.2");
        assertThat(failure(settings(BrowserKind.AUTO, browser, driver)))
                .hasMessage("the driver is of version 150, the browser of version 156");
    }

    public void findsOtherEnginesWithTheirOwnDrivers() throws IOException {
        Path edge = install("opt/microsoft/msedge/msedge", "Microsoft Edge 156.0.1.2");
        Path edgeDriver = install("bin/msedgedriver", "Microsoft Edge WebDriver 156.0.3.4");
        Path firefox = install("bin/firefox", "Mozilla Firefox 153.7.0");
        Path gecko = install("bin/geckodriver", "geckodriver 0.36.0");
        Path webkit = install("usr/lib/some-processor/webkit2gtk-4.1/MiniBrowser", "");
        Path webkitDriver = install("bin/WebKitWebDriver", "");
        for (Finder.Found wanted : List.of(
                new Finder.Found(
                        BrowserKind.EDGE, new Program(edge, "156.0.1.2"), new Program(edgeDriver, "156.0.3.4")),
                new Finder.Found(BrowserKind.FIREFOX, new Program(firefox, "153.7.0"), new Program(gecko, "")),
                new Finder.Found(BrowserKind.WEBKIT, new Program(webkit, ""), new Program(webkitDriver, "")))) {
            assertThat(finder(null).find(settings(wanted.kind(), null, null))).isEqualTo(wanted);
        }
    }

    public void saysHowTheDriverOfAnotherEngineIsInstalled() throws IOException {
        Path firefox = install("bin/firefox", "Mozilla Firefox 153.7.0");
        BrowserUnavailable failed = failure(settings(BrowserKind.FIREFOX, null, null));
        assertThat(failed).hasMessage("there is no driver for " + firefox + " 153.7.0");
        assertThat(failed.tried()).contains("no geckodriver on the PATH or beside " + firefox);
        assertThat(failed.remedy()).contains("geckodriver");
        assertThat(InstalledBrowser.at(new Places(List.of(root.resolve("bin")), root)))
                .containsExactly(
                        new InstalledBrowser(BrowserKind.FIREFOX, firefox + " 153.7.0", List.of("geckodriver")));
    }
}
