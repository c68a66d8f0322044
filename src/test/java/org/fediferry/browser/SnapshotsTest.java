package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.browser.Testbed.stays;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.fediferry.step.Page.Frame;
import org.fediferry.step.StepFailed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** Copies of pages, held against the page and shown in a studio. */
@Test(groups = "browser")
public class SnapshotsTest {

    private Testbed bed;
    private String before;
    private String copy;
    private Document parsed;
    private List<String> asked;

    @BeforeClass(alwaysRun = true)
    public void start() throws StepFailed {
        bed = new Testbed();
        serve(
                "/assets/sheet.css",
                "text/css",
                query -> "@import 'more/imported.css' screen;"
                        + "@media (prefers-color-scheme: dark){#night{background:url(pixel.svg?night)}}");
        serve("/assets/more/imported.css", "text/css", query -> "#imported{background:url(../pixel.svg?imported)}");
        serve(
                "/assets/pixel.svg",
                "image/svg+xml",
                query ->
                        "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='10' height='10' fill='"
                                + (query.equals("imported") ? "lime" : "teal") + "'/></svg>");
        bed.open("/copied");
        before = bed.page.html();
        bed.server.forgetRequests();
        copy = bed.page.snapshot(
                List.of(stays("#save"), stays("#none"), stays("form"), stays(".nowhere", "#save"), stays("#agree")));
        parsed = Jsoup.parse(copy);
        asked = bed.server.requests();
    }

    /** As servers do with such files: whoever has them need not ask for a while. */
    private void serve(String path, String type, UnaryOperator<String> body) {
        bed.server.at(path, exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "max-age=600");
            PageServer.answer(
                    exchange,
                    200,
                    type,
                    body.apply(String.valueOf(exchange.getRequestURI().getQuery())));
        });
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        bed.close();
    }

    public void leavesThePageAsItWas() throws StepFailed {
        assertThat(bed.page.html()).isEqualTo(before);
        assertThat(bed.page
                        .look(stays("html[data-noticed], [data-fediferry-mark]"))
                        .holds())
                .isFalse();
    }

    public void asksOnlyForWhatThePageDidNotNeed() {
        assertThat(asked).containsExactly("GET /assets/pixel.svg?night");
    }

    public void holdsNothingThatRunsOrAsks() {
        assertThat(parsed.select(
                        "script, noscript, iframe, base, link, [onclick], [onload], [onsubmit], [srcset], source"))
                .isEmpty();
        assertThat(parsed.select("[src], [href]").eachAttr("src"))
                .allMatch(src -> src.startsWith("data:image/svg+xml"));
        assertThat(parsed.expectFirst("meta[http-equiv]").attr("content")).startsWith("default-src 'none';");
        assertThat(copy).startsWith("<!DOCTYPE html>").doesNotContain("localhost", "127.0.0.1", "pixel.svg", "@import");
    }

    public void keepsWhatFieldsHoldButNoSecrets() {
        assertThat(Map.of(
                        "name", value("name"),
                        "password", value("password"),
                        "code", value("code"),
                        "words", parsed.expectFirst("#words").wholeText()))
                .isEqualTo(Map.of(
                        "name", "new <&\"'>",
                        "password", "••••••••••",
                        "code", "••••••••••",
                        "words", "several\nlines"));
        assertThat(parsed.select("[checked], [selected]").eachAttr("id")).containsExactly("agree", "two");
        assertThat(parsed.expectFirst("option[selected]").attr("value")).isEqualTo("b");
        assertThat(copy).doesNotContain("correct horse", "135790", "formtoken", "csrfvalue", "commenttoken");
    }

    private String value(String id) {
        return parsed.expectFirst("#" + id).attr("value");
    }

    public void marksTheElementsOfTheStep() {
        assertThat(parsed.expectFirst("#save").attr("data-fediferry-mark")).isEqualTo("1 4");
        assertThat(parsed.select("[data-fediferry-mark]").stream().map(Element::normalName))
                .containsExactly("form", "input", "button");
    }

    public void isTheSameTextTheSecondTime() throws StepFailed {
        bed.server.forgetRequests();
        String again = bed.page.snapshot(
                List.of(stays("#save"), stays("#none"), stays("form"), stays("#save"), stays("#agree")));
        assertThat(again).isEqualTo(copy);
        assertThat(bed.server.requests()).isEmpty();
    }

    public void looksLikeThePage() throws StepFailed, IOException {
        try (Studio studio = Testbed.browser().studio()) {
            bed.server.forgetRequests();
            Scene scene = studio.show(copy, new Viewport(1280, 800), false, 1);
            BufferedImage shown = image(studio.picture(new Box(0, 0, 1280, 800)));
            BufferedImage page = image(bed.page.picture(Frame.VIEW, List.of()));
            // Not where secrets are covered, nor where the page has its scroll bar.
            int[][] points = {{400, 10}, {400, 30}, {400, 50}, {400, 70}, {20, 120}, {612, 385}, {400, 470}};
            for (int[] point : points) {
                assertThat(Integer.toHexString(shown.getRGB(point[0], point[1])))
                        .as("at " + point[0] + ", " + point[1])
                        .isEqualTo(Integer.toHexString(page.getRGB(point[0], point[1])));
            }
            assertThat(shown.getRGB(400, 10)).isNotEqualTo(shown.getRGB(400, 470));
            assertThat(Objects.requireNonNull(scene.marks().get(1)).width()).isGreaterThan(20);
            studio.show(copy, new Viewport(1280, 800), true, 1);
            int teal = image(studio.picture(new Box(0, 0, 1280, 800))).getRGB(5, 90);
            assertThat(teal & 0xFF).as("green and blue alike").isEqualTo(teal >> 8 & 0xFF);
            assertThat(bed.server.requests()).isEmpty();
        }
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
