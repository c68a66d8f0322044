package org.fediferry.report;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The 256 most frequent colours of a picture, and the picture painted with them.
 *
 * <p>Colours are counted in cells of 5 bits per channel, and every cell is painted in the mean of what fell into it. What
 * screenshots are made of, few flat colours and the seams of letters, keeps its place exactly or within a shade.
 */
final class Palette {

    private static final int CELLS = 1 << 15;
    private static final int COLOURS = 256;

    private final int[] counts = new int[CELLS];
    private final long[] reds = new long[CELLS];
    private final long[] greens = new long[CELLS];
    private final long[] blues = new long[CELLS];
    private final int[] places = new int[CELLS];

    private Palette() {}

    static BufferedImage reduce(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = plain.createGraphics();
        canvas.drawImage(image, 0, 0, null);
        canvas.dispose();
        int[] pixels = ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
        Palette palette = new Palette();
        for (int pixel : pixels) {
            palette.count(pixel);
        }
        return palette.paint(pixels, image.getWidth(), image.getHeight());
    }

    private void count(int pixel) {
        int cell = cell(pixel);
        counts[cell]++;
        reds[cell] += (pixel >> 16) & 0xFF;
        greens[cell] += (pixel >> 8) & 0xFF;
        blues[cell] += pixel & 0xFF;
    }

    private BufferedImage paint(int[] pixels, int width, int height) {
        int[] cells = IntStream.range(0, CELLS)
                .filter(cell -> counts[cell] > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer cell) -> counts[cell]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        int[] colours = IntStream.of(cells).limit(COLOURS).map(this::mean).toArray();
        for (int i = 0; i < cells.length; i++) {
            places[cells[i]] = i < colours.length ? i : nearest(mean(cells[i]), colours);
        }
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage painted = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] indices = ((DataBufferByte) painted.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            indices[i] = (byte) places[cell(pixels[i])];
        }
        return painted;
    }

    private int mean(int cell) {
        long count = counts[cell];
        return (int) (((reds[cell] / count) << 16) | ((greens[cell] / count) << 8) | (blues[cell] / count));
    }

    private static int nearest(int colour, int[] colours) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int red = ((colour >> 16) & 0xFF) - ((colours[i] >> 16) & 0xFF);
            int green = ((colour >> 8) & 0xFF) - ((colours[i] >> 8) & 0xFF);
            int blue = (colour & 0xFF) - (colours[i] & 0xFF);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int cell(int pixel) {
        return ((pixel >> 9) & 0x7C00) | ((pixel >> 6) & 0x3E0) | ((pixel >> 3) & 0x1F);
    }
}
