package org.fediferry.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Pictures out of files: of every kind that ImageIO writes, and damaged ones. */
@Test(groups = "unit")
public class PngTest {

    @DataProvider
    public Object[][] types() {
        return new Object[][] {
            {BufferedImage.TYPE_INT_RGB},
            {BufferedImage.TYPE_INT_ARGB},
            {BufferedImage.TYPE_BYTE_GRAY},
            {BufferedImage.TYPE_BYTE_INDEXED},
            {BufferedImage.TYPE_BYTE_BINARY},
            {BufferedImage.TYPE_USHORT_GRAY}
        };
    }

    private static BufferedImage image(int type) {
        BufferedImage image = new BufferedImage(71, 53, type);
        Graphics2D canvas = image.createGraphics();
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            canvas.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            canvas.fillOval(random.nextInt(71), random.nextInt(53), 20, 20);
        }
        canvas.dispose();
        return image;
    }

    @Test(dataProvider = "types")
    public void everyKindIsReadAsImageIoReadsIt(int type) throws Exception {
        byte[] png = Drawing.png(image(type));
        BufferedImage read = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
        BufferedImage white = new BufferedImage(71, 53, BufferedImage.TYPE_INT_RGB);
        white.createGraphics().drawImage(read, 0, 0, Color.WHITE, null);
        int[] expected = white.getRGB(0, 0, 71, 53, null, 0, 71);
        assertThat(Arrays.equals(Png.decode(png).pixels, expected)).isTrue();
    }

    public void damageIsSaidAndNothingElseHappens() throws IOException {
        byte[] png = Drawing.png(image(BufferedImage.TYPE_INT_ARGB));
        Random random = new Random(7);
        for (int trial = 0; trial < 400; trial++) {
            byte[] damaged = trial % 2 == 0 ? Arrays.copyOf(png, random.nextInt(png.length)) : png.clone();
            for (int i = 0; i < 3 && damaged.length > 0; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                Raster raster = Png.decode(damaged);
                assertThat(raster.pixels).hasSize(raster.width * raster.height);
            } catch (UnreadablePicture said) {
                assertThat(said).hasMessageMatching("(?s)(it is no PNG|the picture is damaged|it claims).*");
            }
        }
    }

    public void whatIsNoPictureIsSaid() {
        assertThatThrownBy(() -> Png.decode("<html>".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("it is no PNG picture");
        assertThatThrownBy(() -> Png.decode(new byte[0])).hasMessage("it is no PNG picture");
    }
}
