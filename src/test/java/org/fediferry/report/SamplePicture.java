package org.fediferry.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.fediferry.evidence.StepRecord;

/** Painted screenshots of a settings page. */
final class SamplePicture {

    /** Small, and without any text: it can be painted where no font is installed. */
    static final byte[] TINY = png(new BufferedImage(32, 20, BufferedImage.TYPE_INT_RGB));

    private static final List<String> MENU = List.of(
            "Back to Mastodon",
            "Profile",
            "Preferences",
            "Followers and follows",
            "Filters",
            "Account",
            "Import and export");

    private SamplePicture() {}

    static byte[] of(StepRecord step) {
        BufferedImage image = new BufferedImage(1280, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        boolean old = step.role().equals("old");
        canvas.setColor(old ? new Color(0x191b22) : new Color(0xf7f8fb));
        canvas.fillRect(0, 0, 1280, 800);
        Color ink = old ? Color.WHITE : new Color(0x1f232b);
        canvas.setColor(old ? new Color(0x282c37) : new Color(0xe6e9f0));
        canvas.fillRect(0, 0, 270, 800);
        for (int i = 0; i < MENU.size(); i++) {
            text(canvas, new Color(old ? 0x9baec8 : 0x444b5d), MENU.get(i), new Point(32, 90 + 42 * i));
        }
        text(canvas, ink, step.flowTitle(), new Point(320, 90));
        text(
                canvas,
                new Color(old ? 0x9baec8 : 0x606984),
                "Step " + step.number() + ": " + step.label(),
                new Point(320, 140));
        for (int row = 0; row < 5; row++) {
            text(canvas, ink, SampleSteps.handles(5).get(row), new Point(320, 330 + 46 * row));
            text(canvas, new Color(0x8c8dff), "Unlink alias", new Point(900, 330 + 46 * row));
        }
        canvas.setColor(new Color(0x6364ff));
        canvas.fillRoundRect(320, 190, 210, 52, 10, 10);
        text(canvas, Color.WHITE, "CREATE ALIAS", new Point(360, 222));
        canvas.setColor(new Color(0xff5a36));
        canvas.setStroke(new BasicStroke(4));
        canvas.drawRoundRect(312, 182, 226, 68, 14, 14);
        canvas.dispose();
        return png(image);
    }

    private static void text(Graphics2D canvas, Color colour, String text, Point at) {
        canvas.setColor(colour);
        canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
        canvas.drawString(text, at.x, at.y);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
