package org.fediferry.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fediferry.evidence.WatchRecord;
import org.fediferry.evidence.WatchRecord.Reading;

/** The curve of arrivals as lines of text, in eighths of a character. */
public final class Chart {

    private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";
    private static final int STEPS = 8;
    private static final int WIDEST = 60;
    private static final int ROWS = 6;
    private static final int MARGIN = 10;

    private Chart() {}

    /** The curve, its scale on the left and the time since the move below; nothing as long as there are not two readings. */
    public static List<String> of(WatchRecord watch, int width) {
        List<Reading> known = watch.readings().stream()
                .filter(reading -> reading.fresh() != null)
                .toList();
        if (known.size() < 2) {
            return List.of();
        }
        int columns = Math.max(10, Math.min(WIDEST, width - MARGIN - 2));
        long[] heights = heights(known, columns);
        Long had = watch.had();
        long most = Math.max(1, had == null ? 0 : had);
        for (long height : heights) {
            most = Math.max(most, height);
        }
        List<String> lines = new ArrayList<>();
        for (int row = ROWS - 1; row >= 0; row--) {
            String scale = row == ROWS - 1 ? Words.of(most) : "";
            lines.add(" ".repeat(MARGIN - 1 - scale.length()) + scale + " │" + row(heights, most, row));
        }
        lines.add(" ".repeat(MARGIN - 2) + "0 └" + "─".repeat(columns));
        lines.add(times(watch, known, columns));
        return lines;
    }

    /** Each column has the last number known at its end. */
    private static long[] heights(List<Reading> known, int columns) {
        Instant first = known.get(0).at();
        Duration span = Duration.between(first, known.get(known.size() - 1).at());
        long[] heights = new long[columns];
        int next = 0;
        long last = 0;
        for (int column = 0; column < columns; column++) {
            Instant end = first.plusMillis(span.toMillis() * (column + 1) / columns);
            while (next < known.size() && !known.get(next).at().isAfter(end)) {
                Long fresh = known.get(next++).fresh();
                last = fresh == null ? last : fresh;
            }
            heights[column] = last;
        }
        return heights;
    }

    private static String row(long[] heights, long most, int row) {
        StringBuilder line = new StringBuilder();
        for (long height : heights) {
            long eighths = height * ROWS * STEPS / most - (long) row * STEPS;
            line.append(EIGHTHS.charAt((int) Math.max(0, Math.min(STEPS, eighths))));
        }
        return line.toString().stripTrailing();
    }

    private static String times(WatchRecord watch, List<Reading> known, int columns) {
        String left = since(watch, known.get(0));
        String right = since(watch, known.get(known.size() - 1)) + " after the move";
        int gap = Math.max(1, columns - left.length() - right.length());
        return " ".repeat(MARGIN + 1) + left + " ".repeat(gap) + right;
    }

    private static String since(WatchRecord watch, Reading reading) {
        Duration time = Duration.between(watch.moved(), reading.at());
        return Words.of(time.isNegative() ? Duration.ZERO : time);
    }
}
