package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.browser.PageServer.answer;
import static org.fediferry.browser.PageServer.redirect;
import static org.fediferry.browser.Testbed.LIMIT;
import static org.fediferry.browser.Testbed.SHORT;
import static org.fediferry.browser.Testbed.failure;
import static org.fediferry.browser.Testbed.leads;
import static org.fediferry.browser.Testbed.stays;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fediferry.step.StepFailed;
import org.fediferry.step.StepFailed.Cause;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

@Test(groups = "browser")
public class ClickingTest {

    private static final String SCRIPT = """
            document.addEventListener('click', event => {
              const link = event.target.closest('a[data-method]');
              if (!link) { return; }
              event.preventDefault();
              const form = document.createElement('form');
              form.method = 'post';
              form.action = link.href;
              document.body.append(form);
              form.requestSubmit();
            });
            """;

    private Testbed bed;

    @BeforeClass(alwaysRun = true)
    public void start() {
        bed = new Testbed();
        bed.server
                .at("/broken", exchange -> answer(exchange, 500, "text/html", "<title>We're sorry</title>"))
                .at("/busy", exchange -> answer(exchange, 429, "application/json", "{\"error\":\"Too many requests\"}"))
                .at(
                        "/unsafe",
                        exchange -> answer(exchange, 422, "text/html", "<title>Security verification failed</title>"))
                .at("/gone", exchange -> answer(exchange, 410, "text/html", "<title>Closing down</title>"))
                .at("/hangs", exchange -> bed.server.hang())
                .at("/hangs-up", exchange -> {})
                .at("/away", exchange -> redirect(exchange, "/settings/delete"))
                .at("/settings/delete", exchange -> answer(exchange, 200, "text/html", "<title>Delete</title>"))
                .at("/post", exchange -> redirect(exchange, "/links"))
                .at(
                        "/method",
                        exchange -> answer(
                                exchange, 200, "text/html", "<title>" + exchange.getRequestMethod() + "</title>"))
                .at(
                        "/hop",
                        exchange -> answer(
                                exchange,
                                200,
                                "text/html",
                                "<script>setTimeout(() => { location = '/links' }, 100)</script>"))
                .at("/late.js", exchange -> {
                    pause(300);
                    answer(exchange, 200, "text/javascript", SCRIPT);
                })
                .at("/slow", exchange -> {
                    pause(1_500);
                    answer(exchange, 200, "text/html", "<title>Slow</title>");
                });
    }

    /** A server that takes its time. */
    private static void pause(long millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        bed.close();
    }

    public void namesTwoMatches() throws StepFailed {
        bed.open("/two-matches");
        StepFailed failed = failure(() -> bed.page.click(stays("#none", ".primary"), SHORT));
        assertThat(failed)
                .hasMessage("expected one visible page.thing (\"Thing\"), "
                        + "found 2: button#submit.primary, button.primary.spare (waited 400ms)");
        assertThat(failed.kind()).isEqualTo(Cause.MISMATCH);
    }

    public void saysWhyAnElementCannotBeClicked() throws StepFailed {
        bed.open("/situations");
        assertThat(failed("#hidden")).isEqualTo("button#hidden (hidden)");
        assertThat(failed("#disabled")).isEqualTo("button#disabled (disabled)");
        assertThat(failed("#aria")).isEqualTo("button#aria (disabled)");
        assertThat(failed("#covered")).isEqualTo("button#covered covered by div#cover.cookie.banner");
    }

    private String failed(String css) {
        return failure(() -> bed.page.click(stays(css), SHORT)).found().replace(" (waited 400ms)", "");
    }

    public void waitsForAnElementThatComesLate() throws StepFailed {
        bed.open("/situations");
        bed.page.click(stays("#latecomer"), LIMIT);
        assertThat(bed.text("latecomer")).isEqualTo("hit");
    }

    public void waitsForAnElementToRest() throws StepFailed {
        bed.open("/situations");
        bed.page.click(stays("#moving"), LIMIT);
        assertThat(bed.text("moving")).isEqualTo("hit");
    }

    public void scrollsToAnElement() throws StepFailed {
        bed.open("/situations");
        bed.page.click(stays("#far"), LIMIT);
        assertThat(bed.text("far")).isEqualTo("hit");
    }

    public void clicksOnce() throws StepFailed {
        bed.open("/situations");
        bed.page.click(stays("#counter"), LIMIT);
        assertThat(bed.text("count")).isEqualTo("1");
    }

    public void waitsForTheNewPage() throws StepFailed {
        bed.open("/links");
        bed.page.click(leads("#slow"), LIMIT);
        assertThat(bed.page.address()).isEqualTo(bed.address("/slow"));
    }

    public void noticesANewPageAtTheSameAddress() throws StepFailed {
        bed.open("/links");
        bed.server.forgetRequests();
        bed.page.click(leads("#post"), LIMIT);
        assertThat(bed.page.address()).isEqualTo(bed.address("/links"));
        assertThat(bed.server.requests()).startsWith("POST /post", "GET /links");
    }

    public void waitsForTheScriptThatMakesALinkPost() throws StepFailed {
        bed.open("/hop");
        assertThat(bed.page.awaitFirst(List.of(leads("#method")), LIMIT).index())
                .isZero();
        bed.page.click(leads("#method"), LIMIT);
        assertThat(bed.page.html()).contains("<title>POST</title>");
    }

    public void saysThatNoPageCame() throws StepFailed {
        bed.open("/links");
        StepFailed failed = failure(() -> bed.page.click(leads("#same"), SHORT));
        assertThat(bed.plain(failed))
                .isEqualTo("expected a new page after the click on a#same, "
                        + "found no other page: still at http://server/links (waited 400ms)");
        assertThat(failed.kind()).isEqualTo(Cause.LATE);
    }

    public void saysThatTheServerDoesNotAnswer() throws StepFailed {
        bed.open("/links");
        StepFailed failed = failure(() -> bed.page.click(leads("#hangs"), SHORT));
        assertThat(failed)
                .hasMessage("expected a new page after the click on a#hangs, "
                        + "found no answer from the server yet (waited 400ms)");
    }

    public void saysWhatAServerErrorMeans() throws StepFailed {
        bed.open("/links");
        StepFailed failed = failure(() -> bed.page.click(leads("#broken"), LIMIT));
        assertThat(bed.plain(failed))
                .isEqualTo("expected a new page after the click on a#broken, "
                        + "found HTTP 500 \"We're sorry\" at http://server/broken");
        assertThat(failed.kind()).isEqualTo(Cause.SERVER_ERROR);
        assertThat(failed.advice())
                .isEqualTo("nobody knows whether the server did it: look at the account before you try again");
    }

    public void readsWhyAServerRefuses() throws StepFailed {
        assertThat(refusal("#busy"))
                .isEqualTo("HTTP 429 (too many requests) \"Too many requests\" at http://server/busy");
        assertThat(refusal("#unsafe"))
                .isEqualTo("HTTP 422 (the security check failed) \"Security verification failed\""
                        + " at http://server/unsafe");
        assertThat(refusal("#gone"))
                .isEqualTo("HTTP 410 (gone: the server is closing, or the page was removed) \"Closing down\""
                        + " at http://server/gone");
    }

    private String refusal(String css) throws StepFailed {
        bed.open("/links");
        StepFailed failed = failure(() -> bed.page.click(leads(css), LIMIT));
        assertThat(failed.kind()).isEqualTo(Cause.REFUSED);
        return bed.plain(failed.found());
    }

    public void tellsALostConnectionFromOneThatNeverWas() throws StepFailed {
        bed.open("/links");
        StepFailed lost = failure(() -> bed.page.click(leads("#hangs-up"), LIMIT));
        assertThat(bed.plain(lost.found()))
                .isEqualTo("the server hung up (ERR_EMPTY_RESPONSE) at http://server/hangs-up");
        assertThat(lost.kind()).isEqualTo(Cause.SERVER_ERROR);
    }

    public void refusesWhatLeadsToTheDeletionOfTheAccount() throws StepFailed {
        bed.open("/links");
        bed.server.forgetRequests();
        StepFailed failed = failure(() -> bed.page.click(leads("#delete"), LIMIT));
        assertThat(bed.plain(failed))
                .isEqualTo("expected nothing that could delete the account, "
                        + "found a#delete leads to http://server/settings/%64elete");
        assertThat(failed.kind()).isEqualTo(Cause.REFUSED);
        assertThat(failure(() -> bed.page.click(stays(".never button"), LIMIT)).kind())
                .as("a part of the page that its server type never touches")
                .isEqualTo(Cause.REFUSED);
        assertThat(failure(() -> bed.page.click(leads("#delete-submit"), LIMIT)).kind())
                .isEqualTo(Cause.REFUSED);
        assertThat(bed.server.requests()).isEmpty();
    }

    public void leavesADeletionPageThatARedirectLedTo() throws StepFailed {
        bed.open("/links");
        StepFailed failed = failure(() -> bed.page.click(leads("#away"), LIMIT));
        assertThat(bed.plain(failed))
                .isEqualTo("expected nothing that could delete the account, found http://server/settings/delete");
        bed.open("/links");
    }

    public void answersAQuestionWithCancelAndReportsIt() throws StepFailed {
        bed.open("/situations");
        bed.page.click(stays("#asks"), LIMIT);
        StepFailed failed = failure(() -> bed.page.look(stays("#asks")));
        assertThat(failed)
                .hasMessage("expected a page without questions, found the page asks: "
                        + "\"Really overwrite everything?\"; it was answered with \"cancel\"");
        assertThat(failed.kind()).isEqualTo(Cause.REFUSED);
        assertThat(bed.text("count")).isEqualTo("0");
    }
}
