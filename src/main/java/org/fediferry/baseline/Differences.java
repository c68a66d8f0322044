package org.fediferry.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where two pictures are not equal, pixel by pixel and in place; what only one of them has is different. */
final class Differences {

    private final Raster old;
    private final Raster now;

    Differences(Raster old, Raster now) {
        this.old = old;
        this.now = now;
    }

    long count() {
        long count = 0;
        int height = Math.min(old.height, now.height);
        int width = Math.min(old.width, now.width);
        for (int y = 0; y < height; y++) {
            int at = y * old.width;
            int other = y * now.width;
            if (!Arrays.equals(old.pixels, at, at + width, now.pixels, other, other + width)) {
                for (int x = 0; x < width; x++) {
                    count += differ(old.pixels[at + x], now.pixels[other + x]) ? 1 : 0;
                }
            }
        }
        long most = (long) Math.max(old.height, now.height) * Math.max(old.width, now.width);
        return count + most - (long) height * width;
    }

    /** How many of these rows of the new picture are not equal to the old ones some rows higher. */
    int unequalRows(Area rows, int down) {
        int count = 0;
        for (int y = rows.y(); y < rows.bottom(); y++) {
            int at = y * now.width + rows.x();
            int other = (y - down) * old.width + rows.x();
            boolean equal = Arrays.equals(now.pixels, at, at + rows.width(), old.pixels, other, other + rows.width());
            count += equal ? 0 : 1;
        }
        return count;
    }

    /** The smallest area that holds all differences of an area. */
    Area bounds(Area area) {
        int left = area.right();
        int right = area.x();
        int top = area.bottom();
        int bottom = area.y();
        for (int y = area.y(); y < area.bottom(); y++) {
            int first = first(area, y);
            if (first < area.right()) {
                left = Math.min(left, first);
                right = Math.max(right, last(area, y) + 1);
                top = Math.min(top, y);
                bottom = y + 1;
            }
        }
        return new Area(left, top, right - left, bottom - top);
    }

    /** The parts of an area beside each other, with so many equal columns between them. */
    List<Area> beside(Area area, int gap) {
        boolean[] used = new boolean[area.width()];
        for (int y = area.y(); y < area.bottom(); y++) {
            for (int x = first(area, y); x < area.right(); x++) {
                used[x - area.x()] |= differs(x, y);
            }
        }
        List<Area> parts = new ArrayList<>();
        for (int[] span : spans(used, gap)) {
            parts.add(new Area(area.x() + span[0], area.y(), span[1] - span[0], area.height()));
        }
        return parts;
    }

    /** The parts of an area below each other, with so many equal rows between them. */
    List<Area> below(Area area, int gap) {
        boolean[] used = new boolean[area.height()];
        for (int y = area.y(); y < area.bottom(); y++) {
            used[y - area.y()] = first(area, y) < area.right();
        }
        List<Area> parts = new ArrayList<>();
        for (int[] span : spans(used, gap)) {
            parts.add(new Area(area.x(), area.y() + span[0], area.width(), span[1] - span[0]));
        }
        return parts;
    }

    private static List<int[]> spans(boolean[] used, int gap) {
        List<int[]> spans = new ArrayList<>();
        int end = -gap;
        for (int i = 0; i < used.length; i++) {
            if (used[i]) {
                if (spans.isEmpty() || i - end >= gap) {
                    spans.add(new int[] {i, i + 1});
                }
                end = i + 1;
                spans.get(spans.size() - 1)[1] = end;
            }
        }
        return spans;
    }

    private int first(Area area, int y) {
        if (y >= old.height || y >= now.height) {
            return area.x();
        }
        int at = y * now.width;
        int other = y * old.width;
        int from = area.x();
        while (from < area.right()) {
            int next = Arrays.mismatch(
                    now.pixels, at + from, at + area.right(), old.pixels, other + from, other + area.right());
            if (next < 0) {
                return area.right();
            }
            from += next;
            if (differs(from, y)) {
                return from;
            }
            from++;
        }
        return area.right();
    }

    private int last(Area area, int y) {
        int x = area.right() - 1;
        while (x > area.x() && !differs(x, y)) {
            x--;
        }
        return x;
    }

    private boolean differs(int x, int y) {
        return y >= old.height || y >= now.height || differ(old.at(x, y), now.at(x, y));
    }

    private static boolean differ(int one, int other) {
        return one != other && one != Raster.MASKED && other != Raster.MASKED;
    }
}
