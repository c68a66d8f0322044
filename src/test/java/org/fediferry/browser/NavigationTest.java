package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.browser.PageServer.answer;
import static org.fediferry.browser.PageServer.redirect;
import static org.fediferry.browser.Testbed.LIMIT;
import static org.fediferry.browser.Testbed.SHORT;
import static org.fediferry.browser.Testbed.failure;
import static org.fediferry.browser.Testbed.leads;
import static org.fediferry.browser.Testbed.stays;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;
import org.fediferry.step.StepFailed.Cause;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

@Test(groups = "browser")
public class NavigationTest {

    private Testbed bed;

    @BeforeClass(alwaysRun = true)
    public void start() {
        bed = new Testbed();
        bed.server
                .at("/moved", exchange -> redirect(exchange, "/two-matches"))
                .at("/trap", exchange -> redirect(exchange, "/settings/delete"))
                .at("/settings/delete", exchange -> answer(exchange, 200, "text/html", "<title>Delete</title>"))
                .at("/round", exchange -> redirect(exchange, "/round"))
                .at("/broken", exchange -> answer(exchange, 503, "text/html", "<title>Maintenance</title>"))
                .at("/closed", exchange -> answer(exchange, 410, "text/html", "<title>Closing down</title>"))
                .at("/hangs", exchange -> bed.server.hang())
                .at(
                        "/post",
                        exchange -> answer(
                                exchange, 200, "text/html", "<title>" + exchange.getRequestMethod() + "</title>"));
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        bed.close();
    }

    private StepFailed opening(String path) {
        return failure(() -> bed.page.open(bed.address(path), LIMIT));
    }

    public void followsRedirects() throws StepFailed {
        bed.open("/moved");
        assertThat(bed.page.address()).isEqualTo(bed.address("/two-matches"));
    }

    public void loadsTheSameAddressAgain() throws StepFailed {
        bed.open("/two-matches");
        bed.server.forgetRequests();
        bed.open("/two-matches#there");
        bed.page.reload(LIMIT);
        assertThat(bed.server.requests()).containsExactly("GET /two-matches", "GET /two-matches");
    }

    public void neverSendsAFormAgainWhenItReloads() throws StepFailed {
        bed.open("/links");
        bed.page.click(leads("#post"), LIMIT);
        assertThat(bed.page.html()).contains("<title>POST</title>");
        bed.page.reload(LIMIT);
        assertThat(bed.page.html()).contains("<title>GET</title>");
    }

    public void namesAPageThatIsNotThere() {
        StepFailed failed = opening("/nowhere");
        assertThat(bed.plain(failed))
                .isEqualTo("expected a page at http://server/nowhere, "
                        + "found HTTP 404 (no such page) \"Not found\" at http://server/nowhere");
        assertThat(failed.kind()).isEqualTo(Cause.MISMATCH);
    }

    public void namesWhatServersSay() {
        assertThat(opening("/broken").kind()).isEqualTo(Cause.SERVER_ERROR);
        assertThat(bed.plain(opening("/broken").found())).isEqualTo("HTTP 503 \"Maintenance\" at http://server/broken");
        assertThat(bed.plain(opening("/closed").found()))
                .isEqualTo("HTTP 410 (gone: the server is closing, or the page was removed) \"Closing down\""
                        + " at http://server/closed");
    }

    public void namesRedirectsWithoutEnd() {
        assertThat(bed.plain(opening("/round").found()))
                .isEqualTo("redirects without end (ERR_TOO_MANY_REDIRECTS) at http://server/round");
    }

    public void saysThatNobodyAnswers() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + port + "/");
        StepFailed failed = failure(() -> bed.page.open(nobody, LIMIT));
        assertThat(failed.found()).isEqualTo("nobody answers (ERR_CONNECTION_REFUSED) at " + nobody);
        assertThat(failed.advice()).isEqualTo("look whether the address is right and the server can be reached");
    }

    public void givesUpOnAServerThatHangs() throws StepFailed {
        StepFailed failed = failure(() -> bed.page.open(bed.address("/hangs"), SHORT));
        assertThat(bed.plain(failed))
                .isEqualTo("expected a page at http://server/hangs, "
                        + "found no answer from the server yet (waited 400ms)");
        assertThat(failed.kind()).isEqualTo(Cause.LATE);
        bed.open("/two-matches");
        assertThat(bed.page.address()).isEqualTo(bed.address("/two-matches"));
    }

    /** The driver would hold every command back until the server has answered. */
    public void looksAndTakesPicturesWhileAServerHangs() throws StepFailed {
        bed.open("/two-matches");
        StepFailed late = failure(() -> bed.page.open(bed.address("/hangs"), SHORT));
        long begun = System.nanoTime();
        Page.First first = bed.page.awaitFirst(List.of(stays("#none")), SHORT);
        assertThat(late.kind()).isEqualTo(Cause.LATE);
        assertThat(first.index()).isEqualTo(-1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        bed.open("/two-matches");
        assertThat(bed.page.picture(Page.Frame.VIEW, List.of())).isNotEmpty();
    }

    public void showsNothingOfAQuery() {
        assertThat(bed.plain(opening("/broken?token=abc#def").found())).endsWith("at http://server/broken");
    }

    public void neverOpensTheDeletionOfTheAccount() throws StepFailed {
        bed.open("/two-matches");
        bed.server.forgetRequests();
        assertThat(opening("/settings//Delete?x=1").kind()).isEqualTo(Cause.REFUSED);
        assertThat(bed.server.requests()).isEmpty();
    }

    public void leavesTheDeletionOfTheAccountWhenARedirectLedThere() throws StepFailed {
        StepFailed failed = opening("/trap");
        assertThat(bed.plain(failed))
                .isEqualTo("expected nothing that could delete the account, found http://server/settings/delete");
        assertThat(bed.page.address()).hasToString("about:blank");
    }

    public void opensNothingButTheWeb() {
        assertThat(failure(() -> bed.page.open(URI.create("file:///etc/hostname"), LIMIT)))
                .hasMessage("expected a web address, found \"file:///etc/hostname\"");
    }

    public void readsAddressesThatAreNotQuiteAddresses() throws StepFailed {
        bed.open("/two-matches?a=%7C");
        assertThat(Address.parse("http://a.example/ü?x={a|b}%zz"))
                .hasToString("http://a.example/%C3%BC?x=%7Ba%7Cb%7D%25zz");
    }
}
