package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.fediferry.practice.Crowd;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.PracticeSettings;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.step.Form;
import org.fediferry.step.Locator;
import org.fediferry.step.Page;
import org.fediferry.step.Soup;
import org.fediferry.step.StepFailed;
import org.fediferry.step.Value;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Pages that are fetched over the session of a window, without being shown. */
@Test(groups = "browser")
public class FetchingTest {

    private Testbed bed;

    @BeforeMethod(alwaysRun = true)
    public void open() throws StepFailed {
        bed = new Testbed();
        bed.page.open(bed.server.address("/account"), Testbed.LIMIT);
    }

    @AfterMethod(alwaysRun = true)
    public void close() {
        bed.close();
    }

    public void asksWithTheCookiesOfTheWindowAndChangesNothing() throws StepFailed {
        bed.server.at("/in", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "who=ada; HttpOnly");
            PageServer.answer(exchange, 200, "text/html", "<p>in</p>");
        });
        bed.server.at(
                "/list",
                exchange -> PageServer.answer(
                        exchange,
                        200,
                        "text/html",
                        "<p>" + exchange.getRequestHeaders().getFirst("Cookie") + "</p>"));
        bed.page.open(bed.server.address("/in"), Testbed.LIMIT);

        Page.Fetched page = bed.page.fetch(bed.server.address("/list?page=2"), Testbed.LIMIT);

        assertThat(page.html()).contains("who=ada");
        assertThat(page.address()).isEqualTo(bed.server.address("/list?page=2"));
        assertThat(bed.page.address()).isEqualTo(bed.server.address("/in"));
        assertThat(bed.server.requests()).contains("GET /list?page=2");
    }

    public void takesNothingElseForThePage() {
        bed.server.at("/moved", exchange -> PageServer.redirect(exchange, "/auth/sign_in"));
        bed.server.at("/auth/sign_in", exchange -> PageServer.answer(exchange, 200, "text/html", "<p>Sign in</p>"));
        bed.server.at("/broken", exchange -> PageServer.answer(exchange, 500, "text/html", "<title>Oops</title>"));
        bed.server.at("/often", exchange -> PageServer.answer(exchange, 429, "text/plain", "later"));
        bed.server.at("/file", exchange -> PageServer.answer(exchange, 200, "text/csv", "a,b"));

        refuses("/moved", "the server leads to /auth/sign_in");
        refuses("/broken", "HTTP 500");
        refuses("/often", "HTTP 429");
        refuses("/missing", "HTTP 404");
        refuses("/file", "no page but text/csv");
    }

    public void asksNobodyElseAndNeverForWhatDeletes() {
        try (PageServer other = new PageServer()) {
            assertThatThrownBy(() -> bed.page.fetch(other.address("/account"), Testbed.LIMIT))
                    .hasMessageContaining("expected a page of");
            bed.server.at(
                    "/away",
                    exchange ->
                            PageServer.redirect(exchange, other.address("/x").toString()));
            assertThatThrownBy(() -> bed.page.fetch(bed.server.address("/away"), Testbed.LIMIT))
                    .isInstanceOf(StepFailed.class);
            refuses("/settings/delete", "/settings/delete");
            assertThat(bed.server.requests()).doesNotContain("GET /settings/delete");
        }
    }

    private void refuses(String path, String found) {
        assertThatThrownBy(() -> bed.page.fetch(bed.server.address(path), Testbed.LIMIT))
                .isInstanceOf(StepFailed.class)
                .hasMessageContaining(found);
    }

    /** What is fetched is what the browser shows: rows of lists, and fields of forms. */
    public void isWhatTheBrowserShows() throws Exception {
        try (PracticeWorld world = PracticeWorld.start(
                PracticeSettings.of("4.5", "harbour.example"),
                PracticeSettings.of("4.5", "lantern.example"),
                new Crowd(90, 2, 12, 1))) {
            PracticeServer server = world.oldServer();
            Page page = signedIn(server);
            Locator rows = at(".batch-table__row .account .display-name__account");
            for (int number = 1; number <= 3; number++) {
                URI address = server.address().resolve("/relationships?page=" + number + "&relationship=followed_by");
                List<String> fetched = rows(page.fetch(address, Testbed.LIMIT).html(), rows);
                page.open(address, Testbed.LIMIT);
                assertThat(fetched).hasSize(number < 3 ? 40 : 10).isEqualTo(rows(page.html(), rows));
            }
            for (String path : List.of(
                    "/settings/preferences/appearance",
                    "/settings/preferences/other",
                    "/settings/profile",
                    "/filters/new")) {
                URI address = server.address().resolve(path);
                Form fetched = form(page.fetch(address, Testbed.LIMIT).html());
                page.open(address, Testbed.LIMIT);
                assertThat(fetched.fields())
                        .as(path)
                        .isNotEmpty()
                        .isEqualTo(form(page.html()).fields());
            }
        }
    }

    private Page signedIn(PracticeServer server) throws Exception {
        PracticeAccount ada = server.account("ada");
        Page page = Testbed.browser()
                .pageFor(AccountContext.of("fetching", server.address(), Files.createTempDirectory("fetching")));
        page.open(server.address().resolve("/auth/sign_in"), Testbed.LIMIT);
        page.fill(at("#user_email"), Value.open(ada.email()), Testbed.LIMIT);
        page.fill(at("#user_password"), new Value(Objects.requireNonNull(ada.password()), true), Testbed.LIMIT);
        page.click(
                new Locator("in", "", List.of("form#new_user button"), null, Locator.ClickBrings.PAGE), Testbed.LIMIT);
        return page;
    }

    private static Locator at(String css) {
        return new Locator("element", "", List.of(css), null, Locator.ClickBrings.NOTHING);
    }

    private static List<String> rows(String html, Locator row) {
        return Soup.all(Jsoup.parse(html), row).stream().map(Element::text).toList();
    }

    private static Form form(String html) {
        return Form.of("", Jsoup.parse(html).expectFirst("form.simple_form"));
    }
}
