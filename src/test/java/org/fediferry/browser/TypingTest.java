package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.browser.Testbed.LIMIT;
import static org.fediferry.browser.Testbed.SHORT;
import static org.fediferry.browser.Testbed.failure;
import static org.fediferry.browser.Testbed.stays;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.fediferry.step.StepFailed;
import org.fediferry.step.StepFailed.Cause;
import org.fediferry.step.Value;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "browser")
public class TypingTest {

    private static final Value SECRET = new Value("correct horse", true);

    private Testbed bed;

    @BeforeClass(alwaysRun = true)
    public void start() {
        bed = new Testbed();
        bed.server.at(
                "/echo",
                exchange -> PageServer.answer(
                        exchange,
                        200,
                        "text/plain",
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        bed.close();
    }

    @BeforeMethod(alwaysRun = true)
    public void open() throws StepFailed {
        bed.open("/fields");
    }

    private void fill(String css, String text) throws StepFailed {
        bed.page.fill(stays(css), Value.open(text), LIMIT);
    }

    /** {@code fill} itself has compared what the field holds; a field with a wrong text would have failed. */
    public void replacesWhatAFieldHeld() throws StepFailed {
        fill("#text", "Ada@Old.Example");
        fill("#text", "");
        fill("#area", "first\r\nsecond\n\nfourth");
    }

    public void typesKeyByKeyIntoFieldsThatAScriptControls() throws StepFailed {
        fill("#react", "ada");
        assertThat(bed.text("state")).isEqualTo("ada");
        assertThat(bed.text("keys")).isEqualTo("3");
    }

    public void entersWhatNoKeyboardHas() throws StepFailed {
        fill("#react", "Ada \uD83D\uDE00 \uE000\t!");
        assertThat(bed.text("state")).isEqualTo("Ada \uD83D\uDE00 \uE000 !");
        fill("#area", "a\n\uD83D\uDE00");
    }

    public void saysThatAFieldHasCutTheText() {
        assertThat(failure(() -> fill("#short", "abcdefgh")))
                .hasMessage("expected input#short to hold \"abcdefgh\", found \"abcde\" (the field takes 5)");
        assertThat(failure(() -> fill("#short", "abcd\uD83D\uDE00")))
                .hasMessageStartingWith("expected input#short to hold \"abcd\uD83D\uDE00\", found \"abcd");
    }

    public void refusesLinesThatWouldSendTheForm() {
        assertThat(failure(() -> fill("#text", "a\nb")))
                .hasMessage("expected a text of one line, which is all that input#text takes, found 2 lines");
    }

    public void refusesWhatIsNotAField() {
        assertThat(failure(() -> fill("#box-like", "a")))
                .hasMessage("expected a field to type into, found page.thing (\"Thing\") is div#box-like");
        assertThat(failure(() -> bed.page.fill(stays("#fixed"), Value.open("a"), SHORT)))
                .hasMessage(
                        "expected one visible page.thing (\"Thing\"), found input#fixed (read-only) (waited 400ms)");
    }

    public void typesASecretIntoFieldsForSecrets() throws StepFailed {
        bed.page.fill(stays("#password"), SECRET, LIMIT);
        bed.page.fill(stays("#code"), new Value("123456", true), LIMIT);
        bed.page.fill(stays("#password"), new Value("p\u00e4ss\uD83D\uDE00", true), LIMIT);
    }

    public void showsWhatFieldsHoldButNoSecrets() throws StepFailed {
        fill("#text", "ada@old.example");
        fill("#area", "a <b>\nc");
        bed.page.tick(stays("#box"), true, LIMIT);
        bed.page.choose(stays("#list"), "muting", LIMIT);
        bed.page.fill(stays("#password"), SECRET, LIMIT);
        bed.page.fill(stays("#code"), new Value("123456", true), LIMIT);
        Document html = Jsoup.parse(bed.page.html());
        assertThat(html.select("#text").val()).isEqualTo("ada@old.example");
        assertThat(html.select("#area").val()).isEqualTo("a <b>\nc");
        assertThat(html.select("#box[checked]")).hasSize(1);
        assertThat(html.select("#list option[selected]").val()).isEqualTo("muting");
        assertThat(html.outerHtml()).doesNotContain("correct horse").doesNotContain("123456");
    }

    public void refusesToShowASecret() throws StepFailed {
        StepFailed failed = failure(() -> bed.page.fill(stays("#text"), SECRET, LIMIT));
        assertThat(failed)
                .hasMessage("expected a password or one-time-code field for a secret, "
                        + "found page.thing (\"Thing\") is input#text, which shows what is typed");
        assertThat(failed.kind()).isEqualTo(Cause.REFUSED);
        assertThat(bed.page.html()).doesNotContain("correct");
    }

    public void refusesToGiveASecretToALookAlike() throws StepFailed {
        try (PageServer other = new PageServer()) {
            URI address = other.address("/look-alike");
            bed.page.open(address, LIMIT);
            StepFailed failed = failure(() -> bed.page.fill(stays("#password"), SECRET, LIMIT));
            assertThat(bed.plain(failed))
                    .isEqualTo("expected a page of http://server to type a secret into, found " + Origin.of(address)
                            + " asks for it");
            assertThat(failed.kind()).isEqualTo(Cause.REFUSED);
        }
    }

    public void refusesTheFormThatDeletesTheAccount() throws StepFailed {
        bed.open("/links");
        assertThat(failure(() -> bed.page.fill(stays("#delete-password"), SECRET, LIMIT))
                        .kind())
                .isEqualTo(Cause.REFUSED);
    }
}
