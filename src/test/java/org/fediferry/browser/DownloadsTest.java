package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.browser.PageServer.answer;
import static org.fediferry.browser.PageServer.redirect;
import static org.fediferry.browser.Testbed.LIMIT;
import static org.fediferry.browser.Testbed.SHORT;
import static org.fediferry.browser.Testbed.failure;
import static org.fediferry.browser.Testbed.stays;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.fediferry.step.Page;
import org.fediferry.step.SavedFile;
import org.fediferry.step.StepFailed;
import org.fediferry.step.StepFailed.Cause;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "browser")
public class DownloadsTest {

    private static final String ROWS = "Account address\nada@old.example\n";
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private Testbed bed;

    @BeforeClass(alwaysRun = true)
    public void start() {
        bed = new Testbed();
        bed.server
                .at("/plain", exchange -> file(exchange, "filename=\"following.csv\"", ROWS, ROWS.length()))
                .at(
                        "/unicode",
                        exchange -> file(
                                exchange,
                                "filename=\"x.csv\"; filename*=UTF-8''%E8%A8%AD%E5%AE%9A-3.csv",
                                ROWS,
                                ROWS.length()))
                .at("/empty", exchange -> file(exchange, "filename=\"lists.csv\"", "", -1))
                .at("/cut", exchange -> {
                    file(exchange, "filename=\"cut.csv\"", ROWS, 4_000);
                    exchange.getResponseBody().flush();
                })
                .at("/stalled", exchange -> {
                    file(exchange, "filename=\"archive.zip\"", ROWS, 4_000);
                    exchange.getResponseBody().flush();
                    bed.server.hang();
                })
                .at(
                        "/redirected",
                        exchange -> redirect(
                                exchange, bed.address("/plain").toString().replace("127.0.0.1", "localhost")))
                .at("/denied", exchange -> answer(exchange, 401, "text/html", ""))
                .at("/refused", exchange -> {
                    exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=x.csv");
                    answer(exchange, 401, "text/csv", "no");
                })
                .at("/nothing", exchange -> exchange.sendResponseHeaders(204, -1))
                .at("/silent", exchange -> bed.server.hang());
    }

    private static void file(HttpExchange exchange, String name, String body, long length) throws IOException {
        exchange.getResponseHeaders().set("Content-Disposition", "attachment; " + name);
        exchange.getResponseHeaders().set("Content-Type", "text/csv");
        exchange.sendResponseHeaders(200, length);
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        bed.close();
    }

    @BeforeMethod(alwaysRun = true)
    public void open() throws StepFailed {
        bed.open("/files");
    }

    private SavedFile download(String css) throws StepFailed {
        return bed.page.download(stays(css), LIMIT);
    }

    public void savesAFileWithItsName() throws StepFailed, IOException {
        SavedFile saved = download("#plain");
        assertThat(saved.name()).isEqualTo("following.csv");
        assertThat(saved.size()).isEqualTo(ROWS.length());
        assertThat(saved.file()).hasContent(ROWS).hasParent(bed.downloads);
    }

    public void keepsTwoOfOneNameApart() throws StepFailed, IOException {
        SavedFile first = download("#plain");
        SavedFile second = download("#plain");
        assertThat(second.name()).isEqualTo(first.name());
        assertThat(Files.isSameFile(first.file(), second.file())).isFalse();
    }

    public void keepsNamesOfAllScripts() throws StepFailed {
        assertThat(download("#unicode").name()).isEqualTo("\u8a2d\u5b9a-3.csv");
    }

    public void takesAnEmptyFileForAFile() throws StepFailed {
        assertThat(download("#empty").size()).isZero();
    }

    public void followsARedirectToAnotherHost() throws StepFailed {
        assertThat(download("#redirected").file()).hasContent(ROWS);
    }

    public void saysThatAFileWasCut() {
        assertThat(failure(() -> download("#cut")))
                .hasMessageMatching("expected the whole file \"cut.csv\", found broken off after \\d+ of 4000 bytes");
    }

    public void saysThatAFileDoesNotComeAlong() {
        StepFailed failed = failure(() -> bed.page.download(stays("#stalled"), A_WHILE));
        assertThat(failed)
                .hasMessageMatching(
                        "expected the whole file \"archive.zip\", found \\d+ of 4000 bytes \\(waited 2s\\)");
        assertThat(failed.kind()).isEqualTo(Cause.LATE);
    }

    public void saysThatAPageCameInPlaceOfAFile() {
        assertThat(bed.plain(failure(() -> download("#page"))))
                .isEqualTo("expected a file after the click on a#page, "
                        + "found the page \"Two\" at http://server/two-matches");
    }

    public void saysThatTheServerDenied() {
        StepFailed denied = failure(() -> download("#denied"));
        assertThat(bed.plain(denied.found())).isEqualTo("HTTP 401 (not signed in) at http://server/denied");
        assertThat(denied.advice()).isEqualTo("sign in again");
    }

    public void saysThatTheServerDeniedWithAFile() {
        assertThat(bed.plain(failure(() -> download("#refused")).found()))
                .isEqualTo("HTTP 401 (not signed in) at http://server/refused");
    }

    public void saysThatNothingCame() {
        assertThat(failure(() -> bed.page.download(stays("#nothing"), SHORT)))
                .hasMessage("expected a file after the click on a#nothing, found no download began (waited 400ms)");
        assertThat(failure(() -> bed.page.download(stays("#silent"), SHORT)))
                .hasMessage(
                        "expected a file after the click on a#silent, found no answer from the server yet (waited 400ms)");
    }

    public void givesThePageBackWhenNothingCame() throws StepFailed {
        failure(() -> bed.page.download(stays("#silent"), SHORT));
        assertThat(bed.page.picture(Page.Frame.VIEW, List.of())).isNotEmpty();
        assertThat(bed.plain(bed.page.address().toString())).isEqualTo("http://server/files");
    }

    public void keepsAccountsApart() throws StepFailed, IOException {
        try (Testbed other = new Testbed()) {
            other.page.open(bed.address("/files"), LIMIT);
            SavedFile theirs = other.page.download(stays("#plain"), LIMIT);
            SavedFile ours = download("#plain");
            assertThat(theirs.file()).hasParent(other.downloads);
            assertThat(ours.file()).hasParent(bed.downloads);
        }
    }
}
