package org.fediferry.baseline;

/**
 * Tells the seams of letters and lines, which every rendering blends a little differently, from what has changed.
 *
 * <p>A pixel is noise where its new colour lies within what its neighbours had before, and its old colour within what its
 * neighbours have now, give or take the contrast that a stroke loses when it falls between two pixels. A stroke that is new
 * or gone, and a surface of another colour, lie outside.
 */
final class Noise {

    /** A stroke that falls between two pixels keeps half of its contrast; in percent, with some air. */
    private static final int LOST_CONTRAST = 58;

    private final Raster old;
    private final Raster now;
    private final int shades;

    Noise(Raster old, Raster now, Tolerance tolerance) {
        this.old = old;
        this.now = now;
        this.shades = tolerance.shades();
    }

    /** Whether two colours are as good as one. */
    boolean alike(int one, int other) {
        return one == other
                || one == Raster.MASKED
                || other == Raster.MASKED
                || (Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)) <= shades
                        && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) <= shades
                        && Math.abs((one & 0xFF) - (other & 0xFF)) <= shades);
    }

    /** Whether blending explains the difference of the new pixel at x and y to the old one that many rows above it. */
    boolean explains(int x, int y, int down) {
        int before = old.at(x, y - down);
        int after = now.at(x, y);
        long oldRange = range(old, x, y - down);
        long newRange = range(now, x, y);
        return explains(oldRange >> 32, newRange >> 32, before >> 16, after >> 16)
                && explains(oldRange >> 16, newRange >> 16, before >> 8, after >> 8)
                && explains(oldRange, newRange, before, after);
    }

    private boolean explains(long oldRange, long newRange, int oldColour, int newColour) {
        int oldLow = (int) oldRange >> 8 & 0xFF;
        int oldHigh = (int) oldRange & 0xFF;
        int newLow = (int) newRange >> 8 & 0xFF;
        int newHigh = (int) newRange & 0xFF;
        int before = oldColour & 0xFF;
        int after = newColour & 0xFF;
        int outside = Math.max(Math.max(oldLow - after, after - oldHigh), Math.max(newLow - before, before - newHigh));
        int contrast = Math.max(oldHigh - oldLow, newHigh - newLow);
        return outside <= Math.max(shades, contrast * LOST_CONTRAST / 100);
    }

    /** The darkest and the lightest red, green and blue of nine pixels, in one number. */
    private static long range(Raster raster, int x, int y) {
        int lowRed = 255;
        int highRed = 0;
        int lowGreen = 255;
        int highGreen = 0;
        int lowBlue = 255;
        int highBlue = 0;
        int bottom = Math.min(raster.height - 1, y + 1);
        int right = Math.min(raster.width - 1, x + 1);
        for (int row = Math.max(0, y - 1); row <= bottom; row++) {
            int start = row * raster.width;
            for (int i = start + Math.max(0, x - 1); i <= start + right; i++) {
                int pixel = raster.pixels[i];
                if (pixel != Raster.MASKED) {
                    int red = pixel >> 16 & 0xFF;
                    int green = pixel >> 8 & 0xFF;
                    int blue = pixel & 0xFF;
                    lowRed = Math.min(lowRed, red);
                    highRed = Math.max(highRed, red);
                    lowGreen = Math.min(lowGreen, green);
                    highGreen = Math.max(highGreen, green);
                    lowBlue = Math.min(lowBlue, blue);
                    highBlue = Math.max(highBlue, blue);
                }
            }
        }
        return (long) (lowRed << 8 | highRed) << 32
                | (long) (lowGreen << 8 | highGreen) << 16
                | lowBlue << 8
                | highBlue;
    }
}
