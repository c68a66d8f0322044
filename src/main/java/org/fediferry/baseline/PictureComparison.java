package org.fediferry.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fediferry.baseline.Cluster.Sort;

/** Compares two pictures: takes the page apart until each part has moved as a whole, has changed, or is equal. */
final class PictureComparison {

    private static final int GAP = 24;
    private static final int DEEPEST = 4;

    private final Raster old;
    private final Raster now;
    private final CaretRule carets;
    private final Tolerance tolerance;
    private final Differences differences;
    private final List<Cluster> clusters = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();

    private PictureComparison(Raster old, Raster now, CaretRule carets, Tolerance tolerance) {
        this.old = old;
        this.now = now;
        this.carets = carets;
        this.tolerance = tolerance;
        differences = new Differences(old, now);
    }

    static Comparison of(Raster old, Raster now, CaretRule carets, Tolerance tolerance) {
        PictureComparison comparison = new PictureComparison(old, now, carets, tolerance);
        long exact = comparison.differences.count();
        if (exact == 0) {
            return Comparison.EQUAL;
        }
        if (old.width == now.width) {
            comparison.explain(new Area(0, 0, now.width, Math.max(old.height, now.height)), 0);
        } else {
            comparison.compareOtherWidth();
        }
        List<Cluster> clusters = Relocation.paired(comparison.clusters, old, now);
        clusters.sort(Comparator.comparingInt((Cluster each) -> each.after().y())
                .thenComparingInt(each -> each.after().x()));
        return new Comparison(exact, clusters, comparison.shifts);
    }

    /** A page of another width is laid out anew: nothing is looked for in other places. */
    private void compareOtherWidth() {
        int height = Math.min(old.height, now.height);
        int width = Math.min(old.width, now.width);
        compareInPlace(new Area(0, 0, width, height), 0);
        if (now.width > old.width) {
            insert(new Area(width, 0, now.width - width, now.height), 0, 0);
        } else {
            remove(new Area(width, 0, old.width - width, old.height), 0, 0);
        }
        if (now.height > old.height) {
            insert(new Area(0, height, width, now.height - height), height, 0);
        } else if (old.height > now.height) {
            remove(new Area(0, height, width, old.height - height), 0, 0);
        }
    }

    private void explain(Area part, int depth) {
        Area bounds = differences.bounds(part);
        if (bounds.isEmpty()) {
            return;
        }
        Band band = new Band(this, bounds);
        if (band.isAligned()) {
            band.explain();
            return;
        }
        if (depth < DEEPEST) {
            List<Area> parts = differences.beside(bounds, GAP);
            if (parts.size() < 2) {
                parts = differences.below(bounds, GAP);
            }
            if (parts.size() > 1) {
                parts.forEach(each -> explain(each, depth + 1));
                return;
            }
        }
        compareRows(bounds);
    }

    private void compareRows(Area bounds) {
        int end = Math.min(bounds.bottom(), Math.min(old.height, now.height));
        Area common = new Area(bounds.x(), bounds.y(), bounds.width(), end - bounds.y());
        if (!common.isEmpty()) {
            compareInPlace(common, 0);
        }
        Area rest = new Area(bounds.x(), end, bounds.width(), bounds.bottom() - end);
        if (!rest.isEmpty() && now.height > old.height) {
            insert(rest, rest.y(), 0);
        } else if (!rest.isEmpty()) {
            remove(rest, rest.y(), 0);
        }
    }

    Raster old() {
        return old;
    }

    Raster now() {
        return now;
    }

    Differences differences() {
        return differences;
    }

    /** Holds an area of the new picture against the old one, that many rows higher; says whether it has changed. */
    boolean compareInPlace(Area after, int down) {
        List<Cluster> found = new ChangeMap(old, now, after, down, tolerance).clusters(carets);
        return clusters.addAll(found);
    }

    /** Something is there now that was not, between what was above and below this old row. */
    void insert(Area after, int y, int down) {
        Area drawn = now.drawn(after);
        int pixels = Math.max(1, now.drawnPixels(after));
        clusters.add(new Cluster(Sort.INSERTED, new Area(drawn.x(), y, drawn.width(), 0), drawn, pixels, down));
    }

    /** Something was there that is not any more. */
    void remove(Area before, int y, int down) {
        Area drawn = old.drawn(before);
        int pixels = Math.max(1, old.drawnPixels(before));
        clusters.add(new Cluster(Sort.REMOVED, drawn, new Area(drawn.x(), y, drawn.width(), 0), pixels, down));
    }

    void move(Area after, int down) {
        clusters.add(new Cluster(Sort.MOVED, after.down(-down), after, now.drawnPixels(after), down));
    }

    void shift(Area after, int down) {
        shifts.add(new Shift(after, down));
    }
}
