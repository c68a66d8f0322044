package org.fediferry.baseline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a blinking text cursor: a thin line that stands free on one picture, and is not there on the other.
 *
 * @param fields where the fields to type into are, on either picture; null where nobody knows, and it may be anywhere
 */
record CaretRule(@Nullable List<Area> fields) {

    private static final int WIDEST = 3;
    private static final int LOWEST = 8;
    private static final int HIGHEST = 60;
    private static final int SHADES = 12;

    static CaretRule of(PageBoxes before, PageBoxes after) {
        if (before.boxes().isEmpty() && after.boxes().isEmpty()) {
            return new CaretRule(null);
        }
        List<Area> fields = new ArrayList<>(before.fields());
        fields.addAll(after.fields());
        return new CaretRule(fields);
    }

    boolean isCaret(Raster old, Raster now, Area line, int down) {
        boolean thin = line.width() <= WIDEST && line.height() >= LOWEST && line.height() <= HIGHEST;
        if (!thin || !lies(line)) {
            return false;
        }
        Area before = line.down(-down);
        return (stands(old, before) && isGone(now, line)) || (stands(now, line) && isGone(old, before));
    }

    private boolean lies(Area line) {
        return fields == null
                || fields.stream().anyMatch(field -> field.grown(2).holds(line));
    }

    /** One colour from top to bottom, and the ground all around it: the edge of a box goes on, a caret ends. */
    private static boolean stands(Raster raster, Area line) {
        Area around = new Area(line.x() - 2, line.y() - 2, line.width() + 4, line.height() + 4);
        if (!raster.area().holds(around)) {
            return false;
        }
        int ground = raster.at(around.x(), around.y());
        int ink = raster.at(line.x(), line.y());
        for (int y = around.y(); y < around.bottom(); y++) {
            for (int x = around.x(); x < around.right(); x++) {
                boolean inside = x >= line.x() && x < line.right() && y >= line.y() && y < line.bottom();
                if (!near(raster.at(x, y), inside ? ink : ground)) {
                    return false;
                }
            }
        }
        return !near(ink, ground);
    }

    private static boolean isGone(Raster raster, Area line) {
        int ground = raster.at(line.x(), line.y());
        for (int y = line.y(); y < line.bottom(); y++) {
            for (int x = line.x(); x < line.right(); x++) {
                if (!near(raster.at(x, y), ground)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean near(int one, int other) {
        return Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)) <= SHADES
                && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) <= SHADES
                && Math.abs((one & 0xFF) - (other & 0xFF)) <= SHADES;
    }
}
