package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

@Test(groups = "browser")
public class StudioTest {

    private static final Viewport DESKTOP = new Viewport(1280, 800);
    private static final Viewport PHONE = new Viewport(390, 844);
    private static final int BLUE = 0xFF0000FF;
    private static final int WHITE = 0xFFFFFFFF;

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Page</title>
            <style>
              body { margin: 0; font: 16px/20px sans-serif; animation: come 9s both }
              @keyframes come { from { opacity: 0 } to { opacity: 1 } }
              @media (prefers-color-scheme: dark) { body { background: black; color: white } }
              @media (max-width: 600px) { #side { display: none } }
              label { display: block } .scrolls { overflow: auto; height: 40px; width: 100px }
            </style>
            <p id="side" data-fediferry-mark="1 4">Beside</p>
            <label><input type="checkbox" data-fediferry-mark="2"> Agree</label>
            <div class="scrolls"><div style="height: 500px"></div><i data-fediferry-mark="5">out of sight</i></div>
            <p style="width: 200px">Words that need <b>more than</b> one line of text</p>
            <div style="height: 2000px"></div>
            <div data-fediferry-mark="3" style="margin: 0 30px; width: 50px; height: 20px; background: blue"></div>
            """;

    private Studio studio;

    @BeforeClass(alwaysRun = true)
    public void start() {
        studio = Testbed.browser().studio();
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        studio.close();
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Box mark(Scene scene, int number) {
        return Objects.requireNonNull(scene.marks().get(number), "mark " + number);
    }

    public void saysWhereMarksAre() {
        Scene wide = studio.show(PAGE, DESKTOP, false, 2);
        Scene narrow = studio.show(PAGE, PHONE, false, 2);

        assertThat(wide.width()).isEqualTo(1280);
        assertThat(narrow.width()).isEqualTo(390);
        assertThat(wide.marks()).containsOnlyKeys(1, 2, 3, 4);
        assertThat(narrow.marks()).as("without what is hidden there").containsOnlyKeys(2, 3);
        assertThat(mark(wide, 3)).isEqualTo(new Box(30, wide.height() - 20, 50, 20));
        assertThat(mark(wide, 2).x()).isLessThan(5);
        assertThat(mark(wide, 2).width()).as("the box and its label").isBetween(40.0, 120.0);
    }

    public void saysWhereTextIs() {
        Scene scene = studio.show(PAGE, DESKTOP, false, 1);
        assertThat(scene.texts()).hasSizeBetween(5, 7).allSatisfy(line -> {
            assertThat(line.height()).isLessThan(21);
            assertThat(line.width()).isLessThan(201 + 1100 * (line.y() < 40 ? 1 : 0));
        });
        assertThat(scene.texts().get(1).x())
                .as("behind the box to tick")
                .isCloseTo(mark(scene, 2).x() + 18, within(6.0));
    }

    public void takesPicturesOfPartsInAnyScale() throws IOException {
        Scene scene = studio.show(PAGE, DESKTOP, false, 2);
        Box blue = mark(scene, 3);
        BufferedImage image =
                image(studio.picture(new Box(blue.x() - 10, blue.y() - 5, blue.width() + 20, blue.height() + 5)));
        assertThat(image.getWidth()).isEqualTo(140);
        assertThat(image.getHeight()).isEqualTo(50);
        assertThat(image.getRGB(19, 30)).isEqualTo(WHITE);
        assertThat(image.getRGB(20, 10)).isEqualTo(BLUE);
        assertThat(image.getRGB(20, 9)).isEqualTo(WHITE);
        assertThat(image.getRGB(119, 49)).isEqualTo(BLUE);
    }

    public void givesTheSamePictureAgain() throws IOException {
        Box part = new Box(0, 0, 390, 300);
        studio.show(PAGE, PHONE, true, 2);
        byte[] dark = studio.picture(part);
        studio.show("<style>body{zoom:3;background:red}</style>quirks", DESKTOP, false, 1);
        studio.show(PAGE, PHONE, false, 2);
        byte[] light = studio.picture(part);
        studio.show(PAGE, PHONE, true, 2);

        assertThat(studio.picture(part)).isEqualTo(dark).isNotEqualTo(light);
        assertThat(image(light).getRGB(700, 500)).isEqualTo(WHITE);
        assertThat(image(dark).getRGB(700, 500)).isEqualTo(0xFF000000);
    }

    public void runsNothingAndAsksNobody() throws IOException {
        try (PageServer server = new PageServer()) {
            String address = server.address("/picture").toString();
            studio.show("""
                    <body style="background: white" onload="document.body.style.background = 'red'">
                    <script>document.body.style.background = 'red'</script>
                    <script src="ADDRESS"></script><img src="ADDRESS" onerror="document.body.style.background = 'red'">
                    <link rel="stylesheet" href="ADDRESS"><iframe src="ADDRESS"></iframe>
                    """.replace("ADDRESS", address), DESKTOP, false, 1);
            assertThat(image(studio.picture(new Box(0, 0, 1280, 800))).getRGB(900, 700))
                    .isEqualTo(WHITE);
            assertThat(server.requests()).isEmpty();
        }
    }

    public void printsTheSameDocumentAgain() {
        String guide = "<html lang=en><title>Guide</title><h1>Guide</h1>"
                + "<table><tr><th id=a>A<th>B<tr><td headers=a>1<td>2</table><h2>Next</h2>";
        byte[] first = studio.pdf(guide);
        studio.show(PAGE, PHONE, true, 2);
        byte[] second = studio.pdf(guide);

        assertThat(new String(first, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("/StructTreeRoot", "/Outlines", "/CreationDate (D:20000101000000");
        assertThat(second).isEqualTo(first);
    }
}
