package org.fediferry.guide;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.fediferry.guide.GuidePicture.Scheme;
import org.fediferry.guide.GuidePicture.Screen;
import org.fediferry.guide.GuidePicture.Shot;

/** The pictures of the sample, drawn at a scale of 2. */
final class SamplePictures {

    private SamplePictures() {}

    static List<GuidePicture> pictures() {
        List<GuidePicture> pictures = new ArrayList<>();
        for (String name : List.of("open-aliases", "create-alias", "export", "import", "move")) {
            pictures.add(picture(name, "The page “" + name + "” with its button outlined"));
        }
        pictures.add(picture("hostile", SampleGuide.SCRIPT + " " + SampleGuide.LINKS + "\" onerror=\"attacked=1"));
        return pictures;
    }

    private static GuidePicture picture(String name, String alt) {
        List<Shot> shots = new ArrayList<>();
        for (Screen screen : Screen.values()) {
            for (Scheme scheme : Scheme.values()) {
                String file =
                        "pictures/%s-%s-%s.png".formatted(name, screen, scheme).toLowerCase(Locale.ROOT);
                boolean wide = screen == Screen.DESKTOP;
                shots.add(new Shot(screen, scheme, file, wide ? 760 : 358, wide ? 300 : 240));
            }
        }
        return new GuidePicture(name, alt, shots);
    }

    /** The pictures and films, drawn at a scale of 2. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (GuidePicture picture : pictures()) {
            for (Shot shot : picture.shots()) {
                files.put(shot.file(), drawn(picture.id(), shot));
            }
        }
        files.put("films/create-alias.png", files.values().iterator().next());
        return files;
    }

    private static byte[] drawn(String name, Shot shot) {
        BufferedImage image = new BufferedImage(2 * shot.width(), 2 * shot.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        boolean dark = shot.scheme() == Scheme.DARK;
        canvas.setColor(new Color(dark ? 0x1D2027 : 0xF7F8FB));
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.setColor(new Color(dark ? 0x3A3F4B : 0xDDE1EA));
        canvas.fillRoundRect(60, 60, image.getWidth() - 120, 90, 16, 16);
        canvas.fillRoundRect(60, 190, image.getWidth() / 2, 70, 16, 16);
        canvas.setColor(new Color(0x6364FF));
        canvas.fillRoundRect(60, 320, 300, 80, 16, 16);
        canvas.setColor(new Color(dark ? 0xFFFFFF : 0x22252E));
        canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 34));
        canvas.drawString(name + " " + shot.screen() + " " + shot.scheme(), 84, 118);
        canvas.setColor(new Color(0x0B6F7C));
        canvas.setStroke(new BasicStroke(6));
        canvas.drawRoundRect(48, 308, 324, 104, 20, 20);
        canvas.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
