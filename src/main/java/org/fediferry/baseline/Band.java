package org.fediferry.baseline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.baseline.Alignment.Run;

/** A part of the page between two columns, in which rows may have come, gone and moved. */
final class Band {

    private static final int FEWEST_ROWS = 4;

    /** Letters are placed to the pixel: a row up or down is how a browser rounds. */
    private static final int FARTHEST_ROUNDING = 1;

    private final PictureComparison comparison;
    private final Area before;
    private final Area after;
    private final Lines oldLines;
    private final Lines newLines;
    private final List<Run> runs;
    private boolean caused;

    Band(PictureComparison comparison, Area bounds) {
        this.comparison = comparison;
        before = bounds.common(comparison.old().area());
        after = bounds.common(comparison.now().area());
        boolean comparable = !before.isEmpty() && !after.isEmpty();
        oldLines = new Lines(comparison.old(), comparable ? before : new Area(0, 0, 0, 0));
        newLines = new Lines(comparison.now(), comparable ? after : new Area(0, 0, 0, 0));
        runs = Alignment.of(oldLines, newLines);
    }

    /** Whether most of what is drawn is there again, and some of it elsewhere (or the page has another length). */
    boolean isAligned() {
        int moved = 0;
        int found = 0;
        for (Run run : runs) {
            int drawn = newLines.drawn(run.now(), run.now() + run.length());
            found += drawn;
            moved += run.down() != 0 ? drawn : 0;
        }
        int all = Math.min(oldLines.drawn(0, oldLines.length()), newLines.drawn(0, newLines.length()));
        boolean other = moved >= FEWEST_ROWS || (oldLines.length() != newLines.length() && found >= FEWEST_ROWS);
        return other && found * 2 >= all;
    }

    void explain() {
        int oldAt = 0;
        int newAt = 0;
        for (Run run : runs) {
            gap(new Run(oldAt, newAt, run.old() - oldAt), run.now() - newAt, run.down());
            oldAt = run.old() + run.length();
            newAt = run.now() + run.length();
        }
        int oldRest = oldLines.length() - oldAt;
        int newRest = newLines.length() - newAt;
        int down = newAt - oldAt;
        if (down > 0 && oldRest >= down && isCutOff(down)) {
            gap(new Run(oldAt, newAt, oldRest - down), newRest, down);
        } else if (down < 0 && newRest >= -down && isCutOff(down)) {
            gap(new Run(oldAt, newAt, oldRest), newRest + down, down);
        } else {
            gap(new Run(oldAt, newAt, oldRest), newRest, newLines.length() - oldLines.length());
        }
        tellMoves();
    }

    /** Whether both pictures end at the same row, as a window does: what leaves it below is not gone. */
    private boolean isCutOff(int down) {
        int height = comparison.now().height;
        Area below = new Area(after.x(), after.bottom(), after.width(), height - after.bottom());
        boolean nothingBelow =
                below.height() < Math.abs(down) || new Lines(comparison.now(), below).drawn(0, below.height()) == 0;
        return height == comparison.old().height && nothingBelow;
    }

    /** What stands between two runs: old rows from here on, so many new rows from there on. */
    private void gap(Run start, int newRows, int downAfter) {
        int common = Math.min(start.length(), newRows);
        int down = start.down();
        boolean fromAbove = true;
        if (start.length() != newRows && common > 0) {
            int lower = start.now() + newRows - common;
            fromAbove = rowsDiffer(start.now(), common, start.down()) <= rowsDiffer(lower, common, downAfter);
            down = fromAbove ? start.down() : downAfter;
        }
        int newAt = fromAbove ? start.now() : start.now() + newRows - common;
        boolean changed = common > 0 && comparison.compareInPlace(rows(newAt, common), down);
        if (newRows > common) {
            int from = fromAbove ? start.now() + common : start.now();
            caused |= changed;
            insert(from, newRows - common, fromAbove ? start.old() + common : start.old());
        } else if (start.length() > common) {
            int from = fromAbove ? start.old() + common : start.old();
            caused |= changed;
            remove(from, start.length() - common, fromAbove ? start.now() + common : start.now());
        }
    }

    private int rowsDiffer(int newRow, int count, int down) {
        return comparison.differences().unequalRows(rows(newRow, count), down);
    }

    private void insert(int from, int count, int oldRow) {
        boolean atEnd = from + count == newLines.length() && newLines.length() > oldLines.length();
        if (newLines.drawn(from, from + count) > 0 || (atEnd && count > FARTHEST_ROUNDING)) {
            comparison.insert(rows(from, count), before.y() + oldRow, from - oldRow);
            caused = true;
        }
    }

    private void remove(int from, int count, int newRow) {
        boolean atEnd = from + count == oldLines.length() && oldLines.length() > newLines.length();
        if (oldLines.drawn(from, from + count) > 0 || (atEnd && count > FARTHEST_ROUNDING)) {
            Area gone = new Area(before.x(), before.y() + from, before.width(), count);
            comparison.remove(gone, after.y() + newRow, newRow - from);
            caused = true;
        }
    }

    private void tellMoves() {
        Map<Integer, List<Area>> moved = new LinkedHashMap<>();
        for (Run run : runs) {
            if (run.down() != 0 && newLines.drawn(run.now(), run.now() + run.length()) > 0) {
                Area drawn = comparison.now().drawn(rows(run.now(), run.length()));
                moved.computeIfAbsent(run.down(), any -> new ArrayList<>()).add(drawn);
            }
        }
        moved.forEach((down, areas) -> {
            Area all = areas.stream().reduce(Area::around).orElseThrow();
            if (caused || Math.abs(down) <= FARTHEST_ROUNDING) {
                comparison.shift(all, down);
            } else {
                comparison.move(all, down);
            }
        });
    }

    private Area rows(int row, int count) {
        return new Area(after.x(), after.y() + row, after.width(), count);
    }
}
