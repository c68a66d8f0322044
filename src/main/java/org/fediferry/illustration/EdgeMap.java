package org.fediferry.illustration;

/** Counts in any area of a picture where one pixel is unlike the one before it. */
final class EdgeMap {

    private final int width;
    private final int height;
    private final int[] sums;

    EdgeMap(Canvas canvas) {
        width = canvas.width;
        height = canvas.height;
        sums = new int[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            int row = 0;
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                boolean edge = (x > 0 && canvas.pixels[at] != canvas.pixels[at - 1])
                        || (y > 0 && canvas.pixels[at] != canvas.pixels[at - width]);
                row += edge ? 1 : 0;
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
    }

    double share(Box area) {
        int left = (int) Math.min(width, Math.max(0, area.x()));
        int top = (int) Math.min(height, Math.max(0, area.y()));
        int right = (int) Math.min(width, Math.max(left, area.right()));
        int bottom = (int) Math.min(height, Math.max(top, area.bottom()));
        int count = sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top);
        return right > left && bottom > top ? (double) count / ((right - left) * (bottom - top)) : 0;
    }

    private int sum(int x, int y) {
        return sums[y * (width + 1) + x];
    }
}
