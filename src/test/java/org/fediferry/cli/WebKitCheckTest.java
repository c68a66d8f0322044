package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fediferry.browser.BrowserKind;
import org.fediferry.browser.InstalledBrowser;
import org.testng.SkipException;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The same check of pages in an engine that is not Chromium's. */
@Test(groups = "matrix")
public class WebKitCheckTest {

    @BeforeMethod(alwaysRun = true)
    public void isInstalled() {
        List<InstalledBrowser> here = InstalledBrowser.here();
        if (here.stream()
                .noneMatch(each ->
                        each.kind() == BrowserKind.WEBKIT && each.missing().isEmpty())) {
            throw new SkipException("WebKitGTK is not installed: apt-get install webkit2gtk-driver xvfb");
        }
        Processes.remember();
    }

    @AfterMethod(alwaysRun = true)
    public void endsEveryBrowser() {
        Processes.noneIsLeft();
    }

    public void looksAtThePagesOfSeveralServers() {
        try (Fleet fleet = Fleet.of("4.6", "4.2")) {
            CommandResult result = fleet.check("mastodon", "--browser", "webkit");
            assertThat(result.code()).as(result.err() + result.out()).isEqualTo(ExitCode.PASSED);
        }
    }

    public void performsNothing() {
        try (Fleet fleet = Fleet.of("4.6")) {
            CommandResult result = fleet.check("mastodon/create-alias", "--browser", "webkit");
            assertThat(result.code()).isEqualTo(ExitCode.REFUSED);
            assertThat(result.err()).contains("webkit does not tell whether a server answers with an error");
        }
    }
}
