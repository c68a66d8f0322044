package org.fediferry.illustration;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What is drawn into pictures, and what files they become. */
@Test(groups = "unit")
public class IllustratorTest {

    private static final Box PART = new Box(100, 1000, 300, 200);
    private static final int PAPER = 0xEEF1F4;
    private static final int SECRET = 0x123456;
    private static final Box TEXT = new Box(120, 1020, 90, 16);

    private static byte[] png(int width, int height, IntBinaryOperator colour) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }

    /** A page of one colour with a text in another. */
    private static byte[] page() throws IOException {
        return png(
                600, 400, (x, y) -> x >= 40 && x < 220 && y >= 40 && y < 72 && (x / 3 + y) % 2 == 0 ? SECRET : PAPER);
    }

    private static Print print(List<Mark> marks, List<Box> covers, Print.Scheme scheme) throws IOException {
        return new Print(page(), 2, PART, marks, List.of(TEXT), covers, scheme);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static List<String> chunks(byte[] png) {
        List<String> names = new ArrayList<>();
        ByteBuffer file = ByteBuffer.wrap(png, 8, png.length - 8);
        while (file.hasRemaining()) {
            int length = file.getInt();
            byte[] name = new byte[4];
            file.get(name);
            names.add(new String(name, StandardCharsets.US_ASCII));
            file.position(file.position() + length + 4);
        }
        return names;
    }

    public void whatIsCoveredIsGone() throws IOException {
        for (Print.Scheme scheme : Print.Scheme.values()) {
            BufferedImage drawn = read(Illustrator.draw(Print.covered(page(), 2, PART, List.of(TEXT), scheme)));
            for (int y = 0; y < 400; y++) {
                for (int x = 0; x < 600; x++) {
                    assertThat(drawn.getRGB(x, y) & 0xFFFFFF).isNotEqualTo(SECRET);
                }
            }
            assertThat(drawn.getRGB(300, 300) & 0xFFFFFF).as("the rest stays").isEqualTo(PAPER);
        }
    }

    public void whatIsCoveredDoesNotShowInTheFile() throws IOException {
        byte[] other = png(600, 400, (x, y) -> PAPER);
        assertThat(Illustrator.draw(Print.covered(page(), 2, PART, List.of(TEXT), Print.Scheme.LIGHT)))
                .isEqualTo(Illustrator.draw(Print.covered(other, 2, PART, List.of(TEXT), Print.Scheme.LIGHT)));
    }

    public void aPictureOfFewColoursStaysExact() throws IOException {
        byte[] drawn = Illustrator.draw(print(List.of(), List.of(), Print.Scheme.LIGHT));
        BufferedImage before = read(page());
        BufferedImage after = read(drawn);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 600; x++) {
                assertThat(after.getRGB(x, y)).isEqualTo(before.getRGB(x, y));
            }
        }
        assertThat(drawn.length).isLessThan(page().length);
    }

    public void outlinesWhatMattersAndHidesNoText() throws IOException {
        Mark mark = new Mark(27, new Box(140, 1080, 120, 40), false);
        BufferedImage drawn = read(Illustrator.draw(print(List.of(mark), List.of(), Print.Scheme.LIGHT)));
        assertThat(drawn.getRGB(200, 150) & 0xFFFFFF).as("on the outline").isEqualTo(0xC2006B);
        assertThat(drawn.getRGB(200, 155) & 0xFFFFFF).as("its light rim").isEqualTo(0xFFFFFF);
        assertThat(drawn.getRGB(200, 200) & 0xFFFFFF).as("the element itself").isEqualTo(PAPER);
        assertThat(drawn.getRGB(560, 380) & 0xFFFFFF).as("the rest is dimmed").isNotEqualTo(PAPER);
        BufferedImage text = read(page());
        for (int x = 40; x < 220; x++) {
            boolean ink = (text.getRGB(x, 50) & 0xFFFFFF) == SECRET;
            assertThat((drawn.getRGB(x, 50) >> 8 & 0xFF) < 0x80)
                    .as("text at %s", x)
                    .isEqualTo(ink);
        }
    }

    public void whatReachesOverTheEdgeIsOutlinedWhereItIsSeen() throws IOException {
        Mark mark = new Mark(0, new Box(0, 1080, 900, 40), false);
        BufferedImage drawn = read(Illustrator.draw(print(List.of(mark), List.of(), Print.Scheme.LIGHT)));
        assertThat(drawn.getRGB(10, 200) & 0xFFFFFF).isEqualTo(0xC2006B);
        assertThat(drawn.getRGB(589, 200) & 0xFFFFFF).isEqualTo(0xC2006B);
    }

    public void dangerIsAnotherColourAndAnotherShape() throws IOException {
        Box box = new Box(140, 1080, 120, 40);
        byte[] safe = Illustrator.draw(print(List.of(new Mark(1, box, false)), List.of(), Print.Scheme.LIGHT));
        BufferedImage danger =
                read(Illustrator.draw(print(List.of(new Mark(1, box, true)), List.of(), Print.Scheme.LIGHT)));
        assertThat(danger.getRGB(200, 150) & 0xFFFFFF).isEqualTo(0xC81000);
        assertThat(read(safe).getRGB(200, 150) & 0xFFFFFF).isNotEqualTo(0xC81000);
    }

    public void theFileHoldsThePictureOnlyAndIsTheSameOnEachMachine() throws Exception {
        List<Mark> marks = List.of(
                new Mark(1, new Box(140, 1080, 60, 30), false), new Mark(234, new Box(240, 1150, 60, 30), true));
        byte[] drawn = Illustrator.draw(print(marks, List.of(TEXT), Print.Scheme.DARK));
        assertThat(chunks(drawn)).containsExactly("IHDR", "PLTE", "IDAT", "IEND");
        assertThat(Illustrator.draw(print(marks, List.of(TEXT), Print.Scheme.DARK)))
                .isEqualTo(drawn);
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(drawn));
        assertThat(sum).isEqualTo("7649724be4500aef634a00851c2e68d2f06aaa92114f3143668e617ec962340a");
    }

    @DataProvider
    public Object[][] depths() {
        return new Object[][] {{2, 1}, {4, 2}, {16, 4}, {17, 8}, {256, 8}};
    }

    @Test(dataProvider = "depths")
    public void fewColoursNeedFewBits(int colours, int bits) throws IOException {
        byte[] original = png(301, 40, (x, y) -> (x + y * 7) % colours * 0x010305);
        byte[] drawn =
                Illustrator.draw(Print.covered(original, 1, new Box(0, 0, 301, 40), List.of(), Print.Scheme.LIGHT));
        assertThat(drawn[24]).isEqualTo((byte) bits);
        for (int x = 0; x < 301; x++) {
            assertThat(read(drawn).getRGB(x, 20)).isEqualTo(read(original).getRGB(x, 20));
        }
    }

    public void manyColoursAreReducedSoThatNobodySees() throws IOException {
        Random random = new Random(3);
        byte[] slope = png(256, 256, (x, y) -> x << 16 | y << 8 | (x + y) / 2);
        byte[] drawn =
                Illustrator.draw(Print.covered(slope, 1, new Box(0, 0, 256, 256), List.of(), Print.Scheme.LIGHT));
        BufferedImage before = read(slope);
        BufferedImage after = read(drawn);
        for (int i = 0; i < 200; i++) {
            int left = random.nextInt(240);
            int top = random.nextInt(240);
            for (int shift : new int[] {16, 8, 0}) {
                assertThat(mean(after, left, top, shift))
                        .isBetween(mean(before, left, top, shift) - 8, mean(before, left, top, shift) + 8);
            }
        }
    }

    private static double mean(BufferedImage image, int left, int top, int shift) {
        double sum = 0;
        for (int i = 0; i < 256; i++) {
            sum += image.getRGB(left + i % 16, top + i / 16) >> shift & 0xFF;
        }
        return sum / 256;
    }
}
