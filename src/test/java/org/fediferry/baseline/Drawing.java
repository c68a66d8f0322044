package org.fediferry.baseline;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A page drawn by hand. */
final class Drawing {

    static final Color PAPER = new Color(0xF6F7F9);
    static final Color INK = new Color(0x1C2530);

    private final BufferedImage image;
    private final Graphics2D canvas;

    Drawing(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        box(0, 0, width, height, PAPER);
    }

    Drawing box(int x, int y, int width, int height, Color colour) {
        canvas.setColor(colour);
        canvas.fillRect(x, y, width, height);
        return this;
    }

    Drawing text(String text, double x, double y) {
        return text(text, x, y, 16, INK);
    }

    /** Letters as outlines, so that a part of a pixel makes a difference. */
    Drawing text(String text, double x, double y, int size, Color colour) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, size);
        GlyphVector letters = font.createGlyphVector(canvas.getFontRenderContext(), text);
        canvas.setColor(colour);
        canvas.fill(letters.getOutline((float) x, (float) y));
        return this;
    }

    Drawing button(String text, int x, int y, Color colour) {
        box(x, y, 160, 40, colour);
        return text(text, x + 20, y + 26, 16, Color.WHITE);
    }

    Raster raster() {
        int[] pixels =
                ((DataBufferInt) image.getRaster().getDataBuffer()).getData().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xFF000000;
        }
        return new Raster(image.getWidth(), image.getHeight(), pixels);
    }

    byte[] png() {
        return png(image);
    }

    static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Comparison compare(Drawing old, Drawing now) {
        return compare(old, now, List.of());
    }

    static Comparison compare(Drawing old, Drawing now, List<Area> masks) {
        Raster before = old.raster();
        Raster after = now.raster();
        before.mask(masks);
        after.mask(masks);
        return PictureComparison.of(before, after, new CaretRule(null), Tolerance.CLOSE);
    }
}
