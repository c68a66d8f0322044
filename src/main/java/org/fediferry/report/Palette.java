package org.fediferry.report;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * 256 colours that a picture can be painted with, and the picture painted with them.
 *
 * <p>Colours are counted in cells of 5 bits per channel, and every cell is painted in the mean of what fell into it. What
 * screenshots are made of, few flat colours and the seams of letters, stays within a shade.
 */
final class Palette {

    private static final int CELLS = 1 << 15;
    private static final int COLOURS = 256;
    private static final int FARTHEST = 3 * 256 * 256;

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
        int[] colours = choose();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage painted = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] indices = ((DataBufferByte) painted.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            indices[i] = (byte) places[cell(pixels[i])];
        }
        return painted;
    }

    /** Takes again and again the colour that the picture would miss most: far from all chosen ones, and frequent. */
    private int[] choose() {
        int[] cells = IntStream.range(0, CELLS).filter(cell -> counts[cell] > 0).toArray();
        int[] means = IntStream.of(cells).map(this::mean).toArray();
        int[] distances = new int[cells.length];
        Arrays.fill(distances, FARTHEST);
        int[] colours = new int[Math.min(COLOURS, cells.length)];
        for (int place = 0; place < colours.length; place++) {
            colours[place] = means[mostMissed(cells, distances)];
            for (int i = 0; i < cells.length; i++) {
                int distance = distance(means[i], colours[place]);
                if (distance < distances[i]) {
                    distances[i] = distance;
                    places[cells[i]] = place;
                }
            }
        }
        return colours;
    }

    private int mostMissed(int[] cells, int[] distances) {
        int most = 0;
        double worst = -1;
        for (int i = 0; i < cells.length; i++) {
            // The square root: a small red word counts although a photograph has more of everything.
            double missed = Math.sqrt(counts[cells[i]]) * distances[i];
            if (missed > worst) {
                worst = missed;
                most = i;
            }
        }
        return most;
    }

    private int mean(int cell) {
        long count = counts[cell];
        return (int) (((reds[cell] / count) << 16) | ((greens[cell] / count) << 8) | (blues[cell] / count));
    }

    private static int distance(int one, int other) {
        int red = ((one >> 16) & 0xFF) - ((other >> 16) & 0xFF);
        int green = ((one >> 8) & 0xFF) - ((other >> 8) & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }

    private static int cell(int pixel) {
        return ((pixel >> 9) & 0x7C00) | ((pixel >> 6) & 0x3E0) | ((pixel >> 3) & 0x1F);
    }
}
