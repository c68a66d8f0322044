package org.fediferry.baseline;

/** Where in a picture one colour ends and another begins: what stays when only colours change. */
final class Edges {

    private static final int STEP = 40;
    private static final int FEWEST = 3;

    private final int width;
    private final int height;
    private final boolean[] edges;

    private Edges(Raster raster, Area area) {
        width = area.width();
        height = area.height();
        edges = new boolean[width * height];
        for (int y = 0; y < height - 1; y++) {
            int start = (area.y() + y) * raster.width + area.x();
            for (int x = 0; x < width - 1; x++) {
                int here = raster.pixels[start + x];
                edges[y * width + x] = differ(here, raster.pixels[start + x + 1])
                        || differ(here, raster.pixels[start + x + raster.width]);
            }
        }
    }

    /** Whether both areas, of one size, have their edges in the same places, give or take a pixel. */
    static boolean same(Raster old, Area before, Raster now, Area after) {
        Edges one = new Edges(old, before);
        Edges other = new Edges(now, after);
        int lost = 0;
        int all = 0;
        for (int i = 0; i < one.edges.length; i++) {
            boolean was = one.edges[i];
            boolean is = other.edges[i];
            all += was || is ? 1 : 0;
            if (was != is && !(was ? other : one).hasNear(i)) {
                lost++;
            }
        }
        return lost <= Math.max(FEWEST, all / 100);
    }

    private boolean hasNear(int place) {
        int x = place % width;
        int y = place / width;
        for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
            for (int i = row * width + Math.max(0, x - 1); i <= row * width + Math.min(width - 1, x + 1); i++) {
                if (edges[i]) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean differ(int one, int other) {
        return one != other
                && Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF))
                                + Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF))
                                + Math.abs((one & 0xFF) - (other & 0xFF))
                        > STEP;
    }
}
