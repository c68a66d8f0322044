package org.fediferry.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the rows of an old picture again in a new one: runs of equal rows, in order. */
final class Alignment {

    /** Equal rows: so many from here in the old picture, and from there in the new one. */
    record Run(int old, int now, int length) {

        int down() {
            return now - old;
        }
    }

    private final Lines old;
    private final Lines now;

    private Alignment(Lines old, Lines now) {
        this.old = old;
        this.now = now;
    }

    /** All runs from top to bottom; what lies between two has changed. */
    static List<Run> of(Lines old, Lines now) {
        return new Alignment(old, now).runs();
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int oldEnd = 0;
        int newEnd = 0;
        int top = 0;
        while (top < Math.min(old.length(), now.length()) && old.sums[top] == now.sums[top]) {
            top++;
        }
        if (top > 0) {
            runs.add(new Run(0, 0, top));
            oldEnd = top;
            newEnd = top;
        }
        int bottom = 0;
        while (bottom < Math.min(old.length(), now.length()) - top
                && old.sums[old.length() - 1 - bottom] == now.sums[now.length() - 1 - bottom]) {
            bottom++;
        }
        for (int[] anchor : anchors(top, old.length() - bottom, now.length() - bottom)) {
            if (anchor[0] >= oldEnd && anchor[1] >= newEnd) {
                Run run = grown(anchor, oldEnd, newEnd, bottom);
                add(runs, run);
                oldEnd = run.old + run.length;
                newEnd = run.now + run.length;
            }
        }
        if (bottom > 0) {
            add(runs, new Run(old.length() - bottom, now.length() - bottom, bottom));
        }
        return runs;
    }

    private static void add(List<Run> runs, Run run) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.old + last.length == run.old && last.now + last.length == run.now) {
            runs.set(runs.size() - 1, new Run(last.old, last.now, last.length + run.length));
        } else {
            runs.add(run);
        }
    }

    private Run grown(int[] anchor, int oldStart, int newStart, int bottom) {
        int up = 0;
        while (anchor[0] - up > oldStart
                && anchor[1] - up > newStart
                && old.sums[anchor[0] - up - 1] == now.sums[anchor[1] - up - 1]) {
            up++;
        }
        int length = 1;
        while (anchor[0] + length < old.length() - bottom
                && anchor[1] + length < now.length() - bottom
                && old.sums[anchor[0] + length] == now.sums[anchor[1] + length]) {
            length++;
        }
        return new Run(anchor[0] - up, anchor[1] - up, up + length);
    }

    /** Rows that are drawn, and there once on each picture: the longest sequence of them that is in order on both. */
    private List<int[]> anchors(int from, int oldEnd, int newEnd) {
        Map<Long, Integer> unique = unique(old, from, oldEnd);
        Map<Long, Integer> newUnique = unique(now, from, newEnd);
        List<int[]> pairs = new ArrayList<>();
        for (int row = from; row < oldEnd; row++) {
            Integer place = newUnique.get(old.sums[row]);
            if (place != null && place >= 0 && Integer.valueOf(row).equals(unique.get(old.sums[row]))) {
                pairs.add(new int[] {row, place});
            }
        }
        return increasing(pairs);
    }

    private static Map<Long, Integer> unique(Lines lines, int from, int end) {
        Map<Long, Integer> places = new HashMap<>();
        for (int row = from; row < end; row++) {
            if (!lines.dull[row]) {
                places.merge(lines.sums[row], row, (one, other) -> -1);
            }
        }
        return places;
    }

    private static List<int[]> increasing(List<int[]> pairs) {
        int[] ends = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(ends[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        int[][] chain = new int[length][];
        for (int i = length == 0 ? -1 : ends[length - 1], place = length - 1; i >= 0; i = before[i], place--) {
            chain[place] = pairs.get(i);
        }
        return Arrays.asList(chain);
    }
}
