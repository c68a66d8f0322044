package org.fediferry.baseline;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Pictures out of PNG files.
 *
 * <p>Screenshots are 8 bits deep and not interlaced, in colours with or without transparency: these are read here, in half of
 * the time that ImageIO takes and without a second copy of the pixels. Everything else goes through ImageIO. The format:
 * https://www.w3.org/TR/png-3/
 */
final class Png {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER = 33;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int COLOURS = 2;
    private static final int COLOURS_AND_ALPHA = 6;

    /** More than 25 screens of 1280 x 800 one below the other. */
    private static final long MOST_PIXELS = 26_000_000;

    // Two pictures of four bytes a pixel, their states, and what else a check holds.
    private static final int BYTES_PER_PIXEL = 16;

    private final ByteBuffer file;
    private final int width;
    private final int height;
    private final int channels;

    private Png(ByteBuffer file, int width, int height, int channels) {
        this.file = file;
        this.width = width;
        this.height = height;
        this.channels = channels;
    }

    /** How many pixels a picture may have in the memory that there is. */
    static long limit() {
        return Math.min(MOST_PIXELS, Runtime.getRuntime().maxMemory() / BYTES_PER_PIXEL);
    }

    static Raster decode(byte[] png) throws UnreadablePicture {
        Area size = size(png);
        ByteBuffer file = ByteBuffer.wrap(png);
        int type = png[25];
        boolean plain = png[24] == 8 && png[28] == 0 && (type == COLOURS || type == COLOURS_AND_ALPHA);
        try {
            return plain
                    ? new Png(file, size.width(), size.height(), type == COLOURS ? 3 : 4).read()
                    : other(png, size);
        } catch (DataFormatException damaged) {
            throw new UnreadablePicture("the picture is damaged: its pixels cannot be unpacked");
        }
    }

    /** The size that a file claims, without reading its pixels; refused where there is no room for them. */
    static Area size(byte[] png) throws UnreadablePicture {
        if (png.length < HEADER || ByteBuffer.wrap(png).getLong() != SIGNATURE) {
            throw new UnreadablePicture("it is no PNG picture");
        }
        long width = Integer.toUnsignedLong(ByteBuffer.wrap(png).getInt(16));
        long height = Integer.toUnsignedLong(ByteBuffer.wrap(png).getInt(20));
        if (width == 0 || height == 0 || width > limit() / height) {
            throw new UnreadablePicture("it claims to be " + width + " x " + height + " pixels; at most " + limit()
                    + " pixels are opened in the memory that there is");
        }
        return new Area(0, 0, (int) width, (int) height);
    }

    private static Raster other(byte[] png, Area size) throws UnreadablePicture {
        try {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
            if (image == null) {
                throw new UnreadablePicture("it is no PNG picture");
            }
            // Drawn, not asked for its colours: Java brightens grey ones when asked.
            BufferedImage plain = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = plain.createGraphics();
            canvas.drawImage(image, 0, 0, Color.WHITE, null);
            canvas.dispose();
            int[] pixels = ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= 0xFF000000;
            }
            return new Raster(size.width(), size.height(), pixels);
        } catch (IOException | RuntimeException damaged) {
            // ImageIO answers some damage with exceptions that it does not declare.
            throw new UnreadablePicture("the picture is damaged: " + damaged.getMessage());
        }
    }

    private Raster read() throws DataFormatException, UnreadablePicture {
        int[] pixels = new int[width * height];
        byte[] row = new byte[width * channels + 1];
        byte[] above = new byte[row.length];
        Inflater inflater = new Inflater();
        try {
            file.position(HEADER);
            for (int y = 0; y < height; y++) {
                inflate(inflater, row);
                unfilter(row, above);
                store(row, pixels, y * width);
                byte[] spare = above;
                above = row;
                row = spare;
            }
        } finally {
            inflater.end();
        }
        return new Raster(width, height, pixels);
    }

    private void inflate(Inflater inflater, byte[] row) throws DataFormatException, UnreadablePicture {
        int filled = 0;
        while (filled < row.length) {
            int read = inflater.inflate(row, filled, row.length - filled);
            filled += read;
            if (read == 0) {
                if (inflater.finished() || inflater.needsDictionary() || !feed(inflater)) {
                    throw new UnreadablePicture("the picture is damaged: it ends before its last row");
                }
            }
        }
    }

    private boolean feed(Inflater inflater) {
        while (file.remaining() >= 8) {
            int length = file.getInt();
            int type = file.getInt();
            if (type == IEND || length < 0 || length > file.remaining()) {
                return false;
            }
            int start = file.position();
            file.position(Math.min(file.limit(), start + length + 4));
            if (type == IDAT && length > 0) {
                inflater.setInput(file.slice(start, length));
                return true;
            }
        }
        return false;
    }

    private void unfilter(byte[] row, byte[] above) throws UnreadablePicture {
        switch (row[0]) {
            case 0 -> {}
            case 1 -> {
                for (int i = channels + 1; i < row.length; i++) {
                    row[i] += row[i - channels];
                }
            }
            case 2 -> {
                for (int i = 1; i < row.length; i++) {
                    row[i] += above[i];
                }
            }
            case 3 -> {
                for (int i = 1; i < row.length; i++) {
                    int left = i > channels ? row[i - channels] & 0xFF : 0;
                    row[i] += (byte) ((left + (above[i] & 0xFF)) >> 1);
                }
            }
            case 4 -> paeth(row, above);
            default -> throw new UnreadablePicture("the picture is damaged: no row can begin with " + row[0]);
        }
    }

    private void paeth(byte[] row, byte[] above) {
        for (int i = 1; i <= channels; i++) {
            row[i] += above[i];
        }
        for (int i = channels + 1; i < row.length; i++) {
            int left = row[i - channels] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = above[i - channels] & 0xFF;
            int toLeft = Math.abs(up - corner);
            int toUp = Math.abs(left - corner);
            int toCorner = Math.abs(left + up - 2 * corner);
            int nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
            row[i] += (byte) nearest;
        }
    }

    private void store(byte[] row, int[] pixels, int start) {
        int end = start + width;
        if (channels == 3) {
            for (int i = start, at = 1; i < end; i++, at += 3) {
                pixels[i] = 0xFF000000 | (row[at] & 0xFF) << 16 | (row[at + 1] & 0xFF) << 8 | (row[at + 2] & 0xFF);
            }
        } else {
            for (int i = start, at = 1; i < end; i++, at += 4) {
                pixels[i] = onWhite(row[at + 3] & 0xFF, row[at] & 0xFF, row[at + 1] & 0xFF, row[at + 2] & 0xFF);
            }
        }
    }

    private static int onWhite(int alpha, int red, int green, int blue) {
        int white = 255 - alpha;
        int shownRed = alpha == 255 ? red : red * alpha / 255 + white;
        int shownGreen = alpha == 255 ? green : green * alpha / 255 + white;
        int shownBlue = alpha == 255 ? blue : blue * alpha / 255 + white;
        return 0xFF000000 | shownRed << 16 | shownGreen << 8 | shownBlue;
    }
}
