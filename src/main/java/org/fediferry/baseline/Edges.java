package org.fediferry.baseline;

/** Where in a picture one colour ends and another begins: what stays when only colours change. */
final class Edges {

    private static final int STEP = 40;
    private static final int FEWEST = 3;

    private final Raster raster;
    private final Area area;

    private Edges(Raster raster, Area area) {
        this.raster = raster;
        this.area = area;
    }

    /** Whether both areas, of one size, have their edges in the same places, give or take a pixel. */
    static boolean same(Raster old, Area before, Raster now, Area after) {
        Edges one = new Edges(old, before);
        Edges other = new Edges(now, after);
        int lost = 0;
        int all = 0;
        for (int y = 0; y < before.height(); y++) {
            for (int x = 0; x < before.width(); x++) {
                boolean was = one.isEdge(x, y);
                boolean is = other.isEdge(x, y);
                all += was || is ? 1 : 0;
                if (was && !is && !other.isNearEdge(x, y) || is && !was && !one.isNearEdge(x, y)) {
                    lost++;
                }
            }
        }
        return lost <= Math.max(FEWEST, all / 100);
    }

    private boolean isNearEdge(int x, int y) {
        for (int row = y - 1; row <= y + 1; row++) {
            for (int column = x - 1; column <= x + 1; column++) {
                if (isEdge(column, row)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isEdge(int x, int y) {
        if (x < 0 || y < 0 || x + 1 >= area.width() || y + 1 >= area.height()) {
            return false;
        }
        int here = raster.at(area.x() + x, area.y() + y);
        return distance(here, raster.at(area.x() + x + 1, area.y() + y)) > STEP
                || distance(here, raster.at(area.x() + x, area.y() + y + 1)) > STEP;
    }

    private static int distance(int one, int other) {
        return Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF))
                + Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF))
                + Math.abs((one & 0xFF) - (other & 0xFF));
    }
}
