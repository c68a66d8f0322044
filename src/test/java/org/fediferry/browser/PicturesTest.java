package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.browser.Testbed.LIMIT;
import static org.fediferry.browser.Testbed.SHORT;
import static org.fediferry.browser.Testbed.failure;
import static org.fediferry.browser.Testbed.stays;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.fediferry.step.Page.Frame;
import org.fediferry.step.StepFailed;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "browser")
public class PicturesTest {

    private static final int OUTLINE = 0xFFD6006C;
    private static final int COVER = 0xFF444444;
    private static final int BLUE = 0xFF0000FF;

    private Testbed bed;

    @BeforeClass(alwaysRun = true)
    public void start() {
        bed = new Testbed();
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        bed.close();
    }

    @BeforeMethod(alwaysRun = true)
    public void open() throws StepFailed {
        bed.open("/picture");
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    public void showsTheViewWithTheElementInIt() throws StepFailed, IOException {
        BufferedImage image = image(bed.page.picture(Frame.VIEW, List.of(stays("#none"), stays("#mark"))));
        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(image.getHeight()).isEqualTo(800);
        assertThat(image.getRGB(200, 400)).isEqualTo(BLUE);
        assertThat(image.getRGB(200, 400 - 20 - 3)).isEqualTo(OUTLINE);
    }

    public void showsTheWholePage() throws StepFailed, IOException {
        BufferedImage image = image(bed.page.picture(Frame.WHOLE, List.of(stays("#mark"))));
        assertThat(image.getHeight()).isGreaterThanOrEqualTo(3000);
        assertThat(image.getRGB(200, 1520)).isEqualTo(BLUE);
        assertThat(image.getRGB(200, 1497)).isEqualTo(OUTLINE);
    }

    public void showsOneElementWithALittleAround() throws StepFailed, IOException {
        BufferedImage image = image(bed.page.picture(stays("#mark"), List.of(), LIMIT));
        assertThat(image.getWidth()).isEqualTo(200 + 24);
        assertThat(image.getHeight()).isEqualTo(40 + 24);
        assertThat(image.getRGB(112, 32)).isEqualTo(BLUE);
    }

    public void coversSecrets() throws StepFailed, IOException {
        BufferedImage image = image(bed.page.picture(stays("#password"), List.of(), LIMIT));
        for (int x = 12; x < 212; x++) {
            for (int y = 12; y < 52; y++) {
                assertThat(image.getRGB(x, y)).isEqualTo(COVER);
            }
        }
    }

    public void leavesThePageAsItWas() throws StepFailed, IOException {
        String before = bed.page.html();
        bed.page.picture(Frame.WHOLE, List.of(stays("#mark"), stays("#password")));
        assertThat(bed.page.html()).isEqualTo(before);
        assertThat(image(bed.page.picture(Frame.WHOLE, List.of())).getRGB(200, 1497))
                .isNotEqualTo(OUTLINE);
        assertThat(bed.page.look(stays("html[data-noticed]")).holds()).isFalse();
    }

    public void cutsAPageWithoutEnd() throws StepFailed, IOException {
        bed.open("/endless");
        assertThat(image(bed.page.picture(Frame.WHOLE, List.of())).getHeight()).isEqualTo(16_000);
    }

    public void saysThatTheElementIsNotThere() {
        assertThat(failure(() -> bed.page.picture(stays("#none"), List.of(), SHORT)))
                .hasMessage("expected one visible page.thing (\"Thing\"), "
                        + "found none on the page \"Picture\" (waited 400ms)");
    }

    public void keepsAccountOfTheTime() throws StepFailed {
        assertThat(bed.page.spent().waiting()).isPositive();
        var before = bed.page.spent().picturing();
        bed.page.picture(Frame.VIEW, List.of());
        assertThat(bed.page.spent().picturing()).isGreaterThan(before);
    }
}
