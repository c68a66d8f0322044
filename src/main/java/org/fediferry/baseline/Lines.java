package org.fediferry.baseline;

/** The rows of an area as one number each, to find a row again elsewhere. */
final class Lines {

    final long[] sums;
    /** Rows of one colour, or like the one above or below: margins and the sides of boxes, which prove nothing. */
    final boolean[] dull;

    Lines(Raster raster, Area area) {
        sums = new long[area.height()];
        dull = new boolean[area.height()];
        for (int row = 0; row < area.height(); row++) {
            int start = (area.y() + row) * raster.width + area.x();
            int first = raster.pixels[start];
            int different = 0;
            long sum = 17;
            for (int i = start; i < start + area.width(); i++) {
                int pixel = raster.pixels[i];
                sum = sum * 0x9E3779B97F4A7C15L + pixel;
                different |= pixel ^ first;
            }
            sums[row] = sum ^ sum >>> 29;
            dull[row] = different == 0;
        }
        for (int row = 1; row < sums.length; row++) {
            if (sums[row] == sums[row - 1]) {
                dull[row] = true;
                dull[row - 1] = true;
            }
        }
    }

    int length() {
        return sums.length;
    }

    /** How many rows show something. */
    int drawn(int from, int to) {
        int count = 0;
        for (int row = from; row < to; row++) {
            count += dull[row] ? 0 : 1;
        }
        return count;
    }
}
