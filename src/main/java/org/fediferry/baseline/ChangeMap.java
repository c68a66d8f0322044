package org.fediferry.baseline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.fediferry.baseline.Cluster.Sort;
import org.jspecify.annotations.Nullable;

/** One area of the new picture, held pixel by pixel against the old picture some rows higher. */
final class ChangeMap {

    private static final byte NOISE = 1;
    private static final byte CHANGED = 2;

    /** Changes with no more than this many pixels between them are one. */
    private static final int CELL = 8;

    /** Fewer pixels than this are compared before a second processor has heard of them. */
    private static final int MANY = 100_000;

    private static final int FEWEST_SEAMS = 24;
    private static final int FAINTEST = 10;

    private final Raster old;
    private final Raster now;
    private final Area area;
    private final int down;
    private final Noise noise;
    private final Tolerance tolerance;
    private final byte[] states;
    private final int columns;
    private final int rows;
    private final byte[] cells;

    ChangeMap(Raster old, Raster now, Area area, int down, Tolerance tolerance) {
        this.old = old;
        this.now = now;
        this.area = area;
        this.down = down;
        this.tolerance = tolerance;
        noise = new Noise(old, now, tolerance);
        states = new byte[area.width() * area.height()];
        columns = (area.width() + CELL - 1) / CELL;
        rows = (area.height() + CELL - 1) / CELL;
        cells = new byte[columns * rows];
        IntStream all = IntStream.range(0, rows);
        (area.pixels() > MANY ? all.parallel() : all).forEach(this::markCells);
    }

    private void markCells(int cellRow) {
        for (int y = cellRow * CELL; y < Math.min(area.height(), cellRow * CELL + CELL); y++) {
            mark(y);
        }
        if (tolerance.letters() == Tolerance.Letters.CLOSE) {
            Registration registration = new Registration(old, now, CELL);
            for (int cell = cellRow * columns; cell < cellRow * columns + columns; cell++) {
                if (cells[cell] == NOISE) {
                    lookCloser(cell, registration);
                }
            }
        }
    }

    /** What only seems to be noise, one pixel taken by itself, has changed where letters cannot be laid over each other. */
    private void lookCloser(int cell, Registration registration) {
        int left = cell % columns * CELL;
        int top = cell / columns * CELL;
        registration.look(area.x() + left, area.y() + top, down);
        for (int y = top; y < Math.min(area.height(), top + CELL); y++) {
            for (int x = left; x < Math.min(area.width(), left + CELL); x++) {
                if (states[y * area.width() + x] == NOISE && !registration.explains(x - left, y - top)) {
                    states[y * area.width() + x] = CHANGED;
                    cells[cell] = CHANGED;
                }
            }
        }
    }

    private void mark(int row) {
        int y = area.y() + row;
        int from = y * now.width + area.x();
        int oldFrom = (y - down) * old.width + area.x();
        int at = 0;
        while (true) {
            int next = Arrays.mismatch(
                    now.pixels, from + at, from + area.width(), old.pixels, oldFrom + at, oldFrom + area.width());
            if (next < 0) {
                return;
            }
            at += next;
            if (!noise.alike(old.pixels[oldFrom + at], now.pixels[from + at])) {
                byte state = noise.explains(area.x() + at, y, down) ? NOISE : CHANGED;
                states[row * area.width() + at] = state;
                int cell = row / CELL * columns + at / CELL;
                cells[cell] = (byte) Math.max(cells[cell], state);
            }
            at++;
        }
    }

    /** What has changed, largest first is not promised. */
    List<Cluster> clusters(CaretRule carets) {
        List<Cluster> found = new ArrayList<>();
        for (Found each : connected(CHANGED)) {
            if (each.changed >= tolerance.pixels() && !carets.isCaret(old, now, each.bounds(), down)) {
                found.add(new Cluster(sort(each), each.bounds().down(-down), each.bounds(), each.changed, down));
            }
        }
        for (Found each : connected(NOISE)) {
            if (each.changed == 0 && each.isShiftOfColour()) {
                found.add(new Cluster(Sort.COLOURS, each.bounds().down(-down), each.bounds(), each.seams, down));
            }
        }
        return found;
    }

    private Sort sort(Found found) {
        Area after = found.bounds();
        Area before = after.down(-down);
        boolean wasBlank = old.isBlank(before);
        boolean isBlank = now.isBlank(after);
        if (wasBlank != isBlank) {
            return wasBlank ? Sort.INSERTED : Sort.REMOVED;
        }
        return wasBlank || Edges.same(old, before, now, after) ? Sort.COLOURS : Sort.CONTENT;
    }

    /** The groups of cells, corner to corner, that hold at least this. */
    private List<Found> connected(byte least) {
        List<Found> all = new ArrayList<>();
        boolean[] seen = new boolean[cells.length];
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] >= least && !seen[cell]) {
                all.add(flood(cell, least, seen));
            }
        }
        return all;
    }

    private Found flood(int first, byte least, boolean[] seen) {
        Found found = new Found();
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        seen[first] = true;
        while (!open.isEmpty()) {
            int cell = open.pop();
            collect(cell, least, found);
            for (int row = Math.max(0, cell / columns - 1); row <= Math.min(rows - 1, cell / columns + 1); row++) {
                int from = Math.max(0, cell % columns - 1);
                int to = Math.min(columns - 1, cell % columns + 1);
                for (int next = row * columns + from; next <= row * columns + to; next++) {
                    if (cells[next] >= least && !seen[next]) {
                        seen[next] = true;
                        open.push(next);
                    }
                }
            }
        }
        return found;
    }

    private void collect(int cell, byte least, Found found) {
        int bottom = Math.min(area.height(), (cell / columns + 1) * CELL);
        int right = Math.min(area.width(), (cell % columns + 1) * CELL);
        for (int y = cell / columns * CELL; y < bottom; y++) {
            for (int x = cell % columns * CELL; x < right; x++) {
                byte state = states[y * area.width() + x];
                if (state >= least) {
                    found.add(area.x() + x, area.y() + y, state);
                } else if (state == NOISE) {
                    found.addSeam(new Area(area.x() + x, area.y() + y, 1, 1));
                }
            }
        }
    }

    /** A group of pixels that are not as they were. */
    private final class Found {

        private int changed;
        private int seams;
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;
        private @Nullable Area edge;
        private final long[] sums = new long[3];
        private final long[] amounts = new long[3];

        void add(int x, int y, byte state) {
            changed += state == CHANGED ? 1 : 0;
            seams += state == NOISE ? 1 : 0;
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y + 1);
            for (int channel = 0; channel < 3; channel++) {
                int was = (old.at(x, y - down) >> (8 * channel)) & 0xFF;
                int change = ((now.at(x, y) >> (8 * channel)) & 0xFF) - was;
                sums[channel] += change;
                amounts[channel] += Math.abs(change);
            }
        }

        void addSeam(Area pixel) {
            edge = edge == null ? pixel : edge.around(pixel);
        }

        /** With the seam around it, which blends it into the ground. */
        Area bounds() {
            Area strict = new Area(left, top, right - left, bottom - top);
            return edge == null ? strict : strict.grown(1).common(strict.around(edge));
        }

        /** Seams that another rendering blends grow lighter here and darker there; another colour changes all alike. */
        boolean isShiftOfColour() {
            for (int channel = 0; channel < 3; channel++) {
                boolean strong = amounts[channel] > (long) FAINTEST * seams;
                if (seams >= FEWEST_SEAMS && strong && Math.abs(sums[channel]) * 5 > amounts[channel] * 4) {
                    return true;
                }
            }
            return false;
        }
    }
}
