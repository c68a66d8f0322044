package org.fediferry.baseline;

/**
 * Lays a small part of the old picture over the new one by fractions of a pixel, and says which pixels still differ.
 *
 * <p>Letters that a browser puts a third of a pixel further look different in every seam, and are the same letters. Whatever
 * no small shift explains has changed. The shift comes from the slopes of brightness (Lucas and Kanade, "An Iterative Image
 * Registration Technique", 1981).
 */
final class Registration {

    private static final int MARGIN = 3;
    private static final int ROUNDS = 3;
    private static final float FARTHEST = 1.25f;

    /** What blending may leave of a difference, of the contrast around it. */
    private static final float LEFT = 0.5f;

    private static final float LEAST = 24;

    /** Keeps a lone upright line from being moved up and down. */
    private static final float STIFFNESS = 4000;

    private final Raster old;
    private final Raster now;
    private final int side;
    private final float[] before;
    private final float[] after;
    private final float[] moved;
    private float right;
    private float lower;
    private float allowed;

    /** For parts of so many pixels in width and height. */
    Registration(Raster old, Raster now, int part) {
        this.old = old;
        this.now = now;
        side = part + 2 * MARGIN;
        before = new float[side * side];
        after = new float[side * side];
        moved = new float[side * side];
    }

    /** Turns to the part of the new picture at x and y, and to the one of the old picture that many rows higher. */
    void look(int x, int y, int down) {
        load(old, x - MARGIN, y - down - MARGIN, before);
        load(now, x - MARGIN, y - MARGIN, after);
        right = 0;
        lower = 0;
        System.arraycopy(before, 0, moved, 0, moved.length);
        step();
        for (int round = 1; round < ROUNDS; round++) {
            move(before, right, lower);
            step();
        }
        settle();
        allowed = Math.max(LEAST, LEFT * contrast());
    }

    private void load(Raster raster, int left, int top, float[] into) {
        int i = 0;
        for (int row = 0; row < side; row++) {
            int start = Math.max(0, Math.min(raster.height - 1, top + row)) * raster.width;
            for (int column = 0; column < side; column++) {
                int pixel = raster.pixels[start + Math.max(0, Math.min(raster.width - 1, left + column))];
                into[i++] = (pixel >> 16 & 0xFF) + (pixel >> 8 & 0xFF) + (pixel & 0xFF);
            }
        }
    }

    private void step() {
        float xx = STIFFNESS;
        float xy = 0;
        float yy = STIFFNESS;
        float xt = 0;
        float yt = 0;
        for (int row = 1; row < side - 1; row++) {
            for (int i = row * side + 1; i < row * side + side - 1; i++) {
                float x = (moved[i + 1] - moved[i - 1] + after[i + 1] - after[i - 1]) / 4;
                float y = (moved[i + side] - moved[i - side] + after[i + side] - after[i - side]) / 4;
                float change = moved[i] - after[i];
                xx += x * x;
                xy += x * y;
                yy += y * y;
                xt += x * change;
                yt += y * change;
            }
        }
        float determinant = xx * yy - xy * xy;
        right = near(right + (yy * xt - xy * yt) / determinant);
        lower = near(lower + (xx * yt - xy * xt) / determinant);
    }

    private static float near(float shift) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, shift));
    }

    /** What the picture would be, drawn that much further to the right and lower. */
    private void move(float[] from, float toRight, float toBottom) {
        int columns = (int) Math.floor(-toRight);
        int rows = (int) Math.floor(-toBottom);
        float x = -toRight - columns;
        float y = -toBottom - rows;
        for (int row = 0; row < side; row++) {
            int top = within(row + rows) * side;
            int bottom = within(row + rows + 1) * side;
            float high = from[top + within(columns)];
            float low = from[bottom + within(columns)];
            float last = high * (1 - y) + low * y;
            for (int column = 0; column < side; column++) {
                int next = within(column + columns + 1);
                float mixed = from[top + next] * (1 - y) + from[bottom + next] * y;
                moved[row * side + column] = last * (1 - x) + mixed * x;
                last = mixed;
            }
        }
    }

    private int within(int place) {
        return Math.max(0, Math.min(side - 1, place));
    }

    /** A sharp picture can be blurred into a soft one, but not the other way: takes the way that leaves less. */
    private void settle() {
        move(before, right, lower);
        float forth = left(after);
        move(after, -right, -lower);
        if (forth < left(before)) {
            move(before, right, lower);
        } else {
            System.arraycopy(before, 0, after, 0, after.length);
        }
    }

    private float left(float[] other) {
        float sum = 0;
        for (int row = MARGIN; row < side - MARGIN; row++) {
            for (int i = row * side + MARGIN; i < row * side + side - MARGIN; i++) {
                sum += Math.abs(moved[i] - other[i]);
            }
        }
        return sum;
    }

    private float contrast() {
        float low = Float.MAX_VALUE;
        float high = 0;
        for (int row = MARGIN - 1; row <= side - MARGIN; row++) {
            for (int i = row * side + MARGIN - 1; i <= row * side + side - MARGIN; i++) {
                low = Math.min(low, Math.min(moved[i], after[i]));
                high = Math.max(high, Math.max(moved[i], after[i]));
            }
        }
        return high - low;
    }

    /** Whether the pixel in this column and row of the part is explained. */
    boolean explains(int column, int row) {
        int i = (row + MARGIN) * side + column + MARGIN;
        return Math.abs(moved[i] - after[i]) <= allowed;
    }
}
