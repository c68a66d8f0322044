package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.browser.Testbed.LIMIT;
import static org.fediferry.browser.Testbed.about;
import static org.fediferry.browser.Testbed.leads;
import static org.fediferry.browser.Testbed.stays;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.fediferry.step.Page.Frame;
import org.fediferry.step.StepFailed;
import org.testng.annotations.AfterClass;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** The text for a person is there for them, in nobody's way, and on no picture. */
@Test(groups = "browser")
public class BannerTest {

    private static final String STRICT = "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'";

    /** A link where the banner lies, and a place where the page itself says what is drawn over it. */
    private static final String PAGE = """
            <!doctype html><title>Task</title>
            <style>body { margin: 0; background: #fff } #said { opacity: 0 }
            #under { position: fixed; left: 600px; bottom: 24px; width: 80px; height: 30px }</style>
            <a id="under" href="/strict">next</a><p id="said">nothing yet</p><script src="/say.js"></script>
            """;

    private static final String SAY = """
            const said = document.getElementById('said');
            const under = document.getElementById('under');
            setInterval(() => {
              const banner = getComputedStyle(document.documentElement, '::after');
              said.textContent = banner.content + ' ' + banner.position + ' '
                  + (parseFloat(banner.height) > 60 ? 'tall' : 'low') + ' ' + getComputedStyle(under).outlineStyle + '.';
            }, 20);
            """;

    private Testbed bed;

    @BeforeClass(alwaysRun = true)
    public void start() {
        bed = new Testbed();
        bed.server
                .at("/task", exchange -> PageServer.answer(exchange, 200, "text/html", PAGE))
                .at("/say.js", exchange -> PageServer.answer(exchange, 200, "text/javascript", SAY))
                .at("/strict", exchange -> {
                    exchange.getResponseHeaders().set("Content-Security-Policy", STRICT);
                    PageServer.answer(exchange, 200, "text/html", PAGE);
                });
    }

    @AfterMethod(alwaysRun = true)
    public void tidyUp() throws StepFailed {
        bed.page.noBanner();
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        bed.close();
    }

    public void liesOverThePageInTheWordsOfTheScenario() throws StepFailed {
        show("Touch the \"key\" \\ now.\nUntil 14:30.");
        assertDrawn("\"Touch the \\\"key\\\" \\\\ now.\\a Until 14:30.\" fixed tall none.");
    }

    public void takesNoClickAway() throws StepFailed {
        show("A text as wide as the page ".repeat(10));
        bed.page.click(leads("#under"), LIMIT);
        assertThat(bed.page.address()).isEqualTo(bed.address("/strict"));
    }

    public void comesAlongToTheNextPageWhateverItsPolicySays() throws StepFailed {
        show("Touch the key.");
        bed.open("/strict");
        assertDrawn("\"Touch the key.\" fixed");
    }

    public void isGoneAfterwardsAlsoFromTheNextPage() throws StepFailed {
        show("Touch the key.");
        bed.page.noBanner();
        assertDrawn("none static");
        bed.open("/strict");
        assertDrawn("none static");
    }

    public void isOnNoPictureAndComesBack() throws StepFailed, IOException {
        bed.open("/task");
        byte[] before = bed.page.picture(Frame.VIEW, List.of());
        bed.page.banner("Touch the key.", List.of(stays("#under")));
        assertThat(pixels(bed.page.picture(Frame.VIEW, List.of()))).isEqualTo(pixels(before));
        assertDrawn("\"Touch the key.\" fixed");
    }

    public void changesNoNodeOfThePage() throws StepFailed {
        bed.open("/picture");
        String before = bed.page.html();
        bed.page.banner("Touch the key.", List.of());
        assertThat(bed.page.html()).isEqualTo(before);
        assertThat(bed.page.look(stays("html[data-noticed]")).holds()).isFalse();
    }

    public void outlinesWhatItIsAbout() throws StepFailed {
        bed.open("/task");
        bed.page.banner("Click it.", List.of(stays("#under"), about("elsewhere", "#said")));
        assertDrawn("\"Click it.\" fixed low solid.");
    }

    public void isReplacedByTheNext() throws StepFailed {
        show("Touch the key.");
        bed.page.banner("Solve the puzzle.", List.of());
        bed.open("/strict");
        assertDrawn("\"Solve the puzzle.\"");
    }

    private void show(String text) throws StepFailed {
        bed.open("/task");
        bed.page.banner(text, List.of());
    }

    /** What the page itself says that is drawn over it. */
    private void assertDrawn(String expected) throws StepFailed {
        boolean said = bed.page
                        .awaitFirst(List.of(about(expected, "#said")), Duration.ofSeconds(5))
                        .index()
                == 0;
        assertThat(said).as(expected + " in " + bed.text("said")).isTrue();
    }

    private static List<Integer> pixels(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return List.of(Arrays.hashCode(all), image.getHeight());
    }
}
