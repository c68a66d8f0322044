package org.fediferry.illustration;

/** The pixels of a picture as places in a palette. */
final class Reduction {

    /** The mean square of what may be lost before it is spread over the neighbours: less is not seen. */
    private static final double UNSEEN = 40;

    private static final int[] SHIFTS = {16, 8, 0};

    private Reduction() {}

    static byte[] indices(Canvas picture, Palette palette) {
        byte[] indices = new byte[picture.pixels.length];
        int[] colours = palette.colours();
        double lost = 0;
        int last = -1;
        int index = 0;
        int distance = 0;
        for (int i = 0; i < indices.length; i++) {
            if (picture.pixels[i] != last) {
                last = picture.pixels[i];
                index = palette.index(last);
                distance = Palette.distance(colours[index], last);
            }
            indices[i] = (byte) index;
            lost += distance;
        }
        return lost / indices.length > UNSEEN ? spread(picture, palette) : indices;
    }

    /** Floyd and Steinberg's way: what a pixel loses, its neighbours get. Photographs and slopes of colours need it. */
    private static byte[] spread(Canvas picture, Palette palette) {
        byte[] indices = new byte[picture.pixels.length];
        int[] colours = palette.colours();
        int width = picture.width;
        int[][] here = new int[3][width + 2];
        int[][] below = new int[3][width + 2];
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < width; x++) {
                int wanted = picture.pixels[y * width + x];
                int colour = 0;
                for (int c = 0; c < 3; c++) {
                    int value = (wanted >> SHIFTS[c] & 0xFF) + here[c][x + 1] / 16;
                    colour |= Math.min(255, Math.max(0, value)) << SHIFTS[c];
                }
                int index = palette.index(colour);
                indices[y * width + x] = (byte) index;
                for (int c = 0; c < 3; c++) {
                    int lost = (colour >> SHIFTS[c] & 0xFF) - (colours[index] >> SHIFTS[c] & 0xFF);
                    here[c][x + 2] += lost * 7;
                    below[c][x] += lost * 3;
                    below[c][x + 1] += lost * 5;
                    below[c][x + 2] += lost;
                }
            }
            int[][] spare = here;
            here = below;
            below = spare;
            for (int[] each : below) {
                java.util.Arrays.fill(each, 0);
            }
        }
        return indices;
    }
}
