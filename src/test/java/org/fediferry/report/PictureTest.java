package org.fediferry.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class PictureTest {

    public void isSmallerAndLooksTheSame() throws Exception {
        BufferedImage image = manyShades();
        byte[] png = png(image);
        byte[] kept = bytes(Picture.reduced("a.png", png));
        assertThat(kept.length).isLessThan(png.length * 3 / 4);
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(kept));
        for (int x = 0; x < image.getWidth(); x += 7) {
            for (int y = 0; y < image.getHeight(); y += 7) {
                assertThat(distance(image.getRGB(x, y), shown.getRGB(x, y))).isLessThan(40);
            }
        }
        assertThat(distance(Color.WHITE.getRGB(), shown.getRGB(5, 5))).isLessThan(3);
    }

    public void keepsAWholePictureAsItIs() throws Exception {
        byte[] png = png(manyShades());
        Picture whole = Picture.whole("a.png", png);
        assertThat(bytes(whole)).isEqualTo(png);
        assertThat(whole.width()).isEqualTo(300);
        assertThat(whole.height()).isEqualTo(200);
        assertThat(Picture.whole("a.png", new byte[] {1, 2, 3}).present()).isFalse();
    }

    public void keepsAPictureThatIsSmallAlready() throws Exception {
        byte[] png = png(new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_BINARY));
        assertThat(bytes(Picture.reduced("a.png", png))).isEqualTo(png);
    }

    public void isMissingWhereTheFileIsNoPicture() {
        assertThat(Picture.reduced("a.png", new byte[] {1, 2, 3}).present()).isFalse();
        assertThat(Picture.reduced("a.png", new byte[0]).present()).isFalse();
    }

    private static BufferedImage manyShades() {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 300, 200);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int line = 0; line < 80; line++) {
            canvas.setColor(new Color(line * 3, 255 - line * 2, line * 37 % 256));
            canvas.drawLine(20, 20 + line * 2, 290, 190 - line);
        }
        canvas.dispose();
        return image;
    }

    private static int distance(int one, int other) {
        int red = Math.abs(((one >> 16) & 0xFF) - ((other >> 16) & 0xFF));
        int green = Math.abs(((one >> 8) & 0xFF) - ((other >> 8) & 0xFF));
        return Math.max(Math.max(red, green), Math.abs((one & 0xFF) - (other & 0xFF)));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] bytes(Picture picture) {
        return Base64.getDecoder().decode(picture.source().substring("data:image/png;base64,".length()));
    }
}
