package org.fediferry.illustration;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Opaque pixels, and how shapes are drawn into them: by arithmetic that has one result on all machines. */
final class Canvas {

    final int width;
    final int height;
    final int[] pixels;

    Canvas(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    static Canvas of(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
            if (image == null) {
                throw new IllegalArgumentException("it is no PNG picture");
            }
            // Drawn, not asked for its colours: Java brightens grey ones when asked.
            BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D drawing = plain.createGraphics();
            drawing.drawImage(image, 0, 0, Color.WHITE, null);
            drawing.dispose();
            int[] pixels = ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
            return new Canvas(plain.getWidth(), plain.getHeight(), pixels);
        } catch (IOException damaged) {
            throw new IllegalArgumentException("the picture is damaged: " + damaged.getMessage(), damaged);
        }
    }

    Canvas copy() {
        return new Canvas(width, height, pixels.clone());
    }

    /** The picture in smaller: each pixel is the mean of those that were in its place. */
    Canvas reduced(double factor) {
        int wide = (int) Math.max(1, Math.round(width * factor));
        int high = (int) Math.max(1, Math.round(height * factor));
        if (wide == width && high == height) {
            return this;
        }
        int[] small = new int[wide * high];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                small[y * wide + x] = mean(new Box(
                        (double) x * width / wide,
                        (double) y * height / high,
                        (double) width / wide,
                        (double) height / high));
            }
        }
        return new Canvas(wide, high, small);
    }

    private int mean(Box box) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double all = 0;
        Area area = area(box);
        for (int y = area.top; y < area.bottom; y++) {
            double high = Math.min(y + 1, box.bottom()) - Math.max(y, box.y());
            for (int x = area.left; x < area.right; x++) {
                double part = high * (Math.min(x + 1, box.right()) - Math.max(x, box.x()));
                int pixel = pixels[y * width + x];
                red += part * (pixel >> 16 & 0xFF);
                green += part * (pixel >> 8 & 0xFF);
                blue += part * (pixel & 0xFF);
                all += part;
            }
        }
        return (int) Math.round(red / all) << 16 | (int) Math.round(green / all) << 8 | (int) Math.round(blue / all);
    }

    /** With room at its right and below, in the colour that it ends with. */
    Canvas widened(int wide, int high) {
        if (wide == width && high == height) {
            return this;
        }
        int[] large = new int[wide * high];
        java.util.Arrays.fill(large, pixels[pixels.length - 1]);
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, y * width, large, y * wide, width);
        }
        return new Canvas(wide, high, large);
    }

    /** Draws a shape that lies within an area. */
    void draw(Shape shape, Box within, int colour) {
        draw(shape, within, colour, 1);
    }

    /** The same, with what is below showing through. */
    void draw(Shape shape, Box within, int colour, double opacity) {
        Area area = area(within.grown(1));
        for (int y = area.top; y < area.bottom; y++) {
            for (int x = area.left; x < area.right; x++) {
                double cover = Math.min(1, Math.max(0, 0.5 - shape.distance(x + 0.5, y + 0.5)));
                if (cover > 0) {
                    pixels[y * width + x] = mixed(pixels[y * width + x], colour, cover * opacity);
                }
            }
        }
    }

    /** Fills whole pixels, so that nothing of what is below is left. */
    void cover(Box box, int colour, int stripe, int wide) {
        Area area = area(box);
        for (int y = area.top; y < area.bottom; y++) {
            for (int x = area.left; x < area.right; x++) {
                pixels[y * width + x] = (x + y) / wide % 3 == 0 ? stripe : colour;
            }
        }
    }

    /** Puts a veil over everything but these boxes. */
    void shade(List<Box> lit, int colour, double opacity) {
        int[] bright = pixels.clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i > 0 && bright[i] == bright[i - 1] ? pixels[i - 1] : mixed(bright[i], colour, opacity);
        }
        for (Box box : lit) {
            Area area = area(box);
            for (int y = area.top; y < area.bottom && area.left < area.right; y++) {
                int start = y * width + area.left;
                System.arraycopy(bright, start, pixels, start, area.right - area.left);
            }
        }
    }

    static int mixed(int below, int above, double opacity) {
        int part = (int) Math.round(opacity * 256);
        int red = mixed(below >> 16 & 0xFF, above >> 16 & 0xFF, part);
        int green = mixed(below >> 8 & 0xFF, above >> 8 & 0xFF, part);
        return red << 16 | green << 8 | mixed(below & 0xFF, above & 0xFF, part);
    }

    private static int mixed(int below, int above, int part) {
        return (below * (256 - part) + above * part + 128) >> 8;
    }

    private Area area(Box box) {
        return new Area(
                (int) Math.max(0, Math.floor(box.x())),
                (int) Math.max(0, Math.floor(box.y())),
                (int) Math.min(width, Math.ceil(box.right())),
                (int) Math.min(height, Math.ceil(box.bottom())));
    }

    private record Area(int left, int top, int right, int bottom) {}
}
