package org.fediferry.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class CleanPageTest {

    private static final String PAGE = resource("/pages/settings-with-tokens.html");

    public void leavesNoTokenOfTheFixture() {
        assertThat(clean(PAGE))
                .doesNotContain(
                        "csrfvalue",
                        "noncevalue",
                        "accesstoken",
                        "inlinetoken",
                        "commenttoken",
                        "formtoken",
                        "typedpassword",
                        "135790",
                        "signature0",
                        "propstoken",
                        "bearertoken",
                        "eyJ");
    }

    @DataProvider
    public Object[][] selectors() {
        return new Object[][] {
            {"script#initial-state[type=application/json]"},
            {"meta[name=csrf-token]"},
            {"meta[name=csrf-param][content=authenticity_token]"},
            {"form#new_account_alias[action=/settings/aliases]"},
            {"input[name=authenticity_token]"},
            {"input[name=_method][value=patch]"},
            {"#account_alias_acct[value=ada@harbour.example]"},
            {"#user_password[type=password]"},
            {"#user_otp_attempt[autocomplete=one-time-code]"},
            {"a.table-action-link[data-method=delete][href=/settings/aliases/7]"},
            {"a[href*=/backups/]"},
            {"div[data-component=Poll]"},
            {"body.admin"},
            {"img[src$=ada.png]"},
            {"link[rel=stylesheet]"},
        };
    }

    @Test(dataProvider = "selectors")
    public void letsTheSameSelectorsMatch(String selector) {
        assertThat(Jsoup.parse(PAGE).select(selector)).as("before").hasSize(1);
        assertThat(Jsoup.parse(clean(PAGE)).select(selector)).as("after").hasSize(1);
    }

    public void changesNothingThatIsRead() {
        Document before = Jsoup.parse(PAGE);
        Document after = Jsoup.parse(clean(PAGE));
        for (String part : List.of("form", "a.table-action-link", "pre", "p:nth-of-type(2)")) {
            assertThat(after.expectFirst(part).wholeText())
                    .isEqualTo(before.expectFirst(part).wholeText());
        }
        assertThat(after.expectFirst("pre").wholeText()).contains("  kept   as\n    it  is");
    }

    public void allowsNoRequestAndNoScript() {
        Document after = Jsoup.parse(clean(PAGE));
        assertThat(after.head().child(0).attr("charset")).isEqualTo("utf-8");
        assertThat(after.head().child(1).attr("http-equiv")).isEqualTo("Content-Security-Policy");
        assertThat(after.head().child(1).attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'");
        assertThat(after.select("meta[http-equiv=refresh], link[rel=preconnect], link[rel=dns-prefetch], script[src]"))
                .isEmpty();
        assertThat(after.select("[onload], [nonce]")).isEmpty();
        assertThat(after.select("script").eachText()).isEmpty();
    }

    @DataProvider
    public Object[][] spellings() {
        return new Object[][] {
            {"<p>a\"b'c&d<e/f g\\h</p>".replace("&", "&amp;").replace("<e", "&lt;e")},
            {"<p title=\"a&quot;b'c&amp;d<e/f g\\h\">x"},
            {"<p title='a\"b&#39;c&amp;d&lt;e/f g\\h'>x"},
            {"<a href='/?q=a%22b%27c%26d%3Ce%2Ff%20g%5Ch'>x"},
            {"<a href='/?q=a%22b%27c%26d%3ce%2ff+g%5ch'>x"},
            {"<!-- {\"x\":\"a\\\"b'c&d<e/f g\\\\h\"} -->"},
            {"<div data-props='{\"x\":\"a\\\"b&#39;c\\u0026d\\u003ce/f g\\\\h\"}'>x"},
            {"<div data-props='{\"x\":\"a\\\"b&#39;c&amp;d&lt;e\\/f g\\\\h\"}'>x"},
        };
    }

    @Test(dataProvider = "spellings")
    public void findsASecretInEverySpelling(String html) {
        String clean = CleanPage.of(copy(html, "a\"b'c&d<e/f g\\h"));
        assertThat(clean).contains(CleanPage.REMOVED).doesNotContain("g\\h", "g\\\\h", "g%5", "g+%5");
    }

    public void removesTheLongerOfTwoSecretsWhole() {
        String clean = CleanPage.of(new PageCopy(
                URI.create("https://a.example"), Instant.EPOCH, "<p>hunter2000", List.of("hunter2", "hunter2000", "")));
        assertThat(Jsoup.parse(clean).text()).isEqualTo(CleanPage.REMOVED);
    }

    public void leavesHarmlessWordsAlone() {
        assertThat(Jsoup.parse(clean(PAGE)).text())
                .contains("Basic authentication is off. Design: something-long-and-harmless");
    }

    public void saysWhereThePageComesFromWithoutItsTokens() {
        PageCopy page = new PageCopy(
                URI.create("https://a.example/auth/confirmation?confirmation_token=abcdefgh12&x=--%3E"),
                Instant.parse("2026-11-20T10:30:00Z"),
                "",
                List.of());
        assertThat(CleanPage.headOf(page))
                .isEqualTo("<!-- https://a.example/auth/confirmation?confirmation_token=removed-by-fediferry&x=-%2D%3E"
                        + " as it stood at 2026-11-20T10:30:00Z; secrets, tokens and scripts were removed -->\n");
    }

    private static String clean(String html) {
        return CleanPage.of(copy(html, "hunter22"));
    }

    private static PageCopy copy(String html, String secret) {
        return new PageCopy(URI.create("https://harbour.example/settings"), Instant.EPOCH, html, List.of(secret));
    }

    private static String resource(String name) {
        try (InputStream in = CleanPageTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
