package org.fediferry.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fediferry.evidence.WatchFile;
import org.fediferry.evidence.WatchRecord;
import org.fediferry.evidence.WatchRecord.Reading;
import org.jspecify.annotations.Nullable;

/**
 * How the followers arrived afterwards, as the report shows it.
 *
 * @param top the number at the upper edge of the picture
 */
public record Watched(WatchRecord watch, long top) {

    /** The picture is that wide and high, in units of its own. */
    public static final int WIDTH = 600;

    /** See {@link #WIDTH}. */
    public static final int HEIGHT = 200;

    /** A corner of the curve. */
    private record Corner(double x, double y) {}

    static Optional<Watched> of(Path runFolder) {
        return WatchFile.read(runFolder)
                .filter(watch -> !watch.readings().isEmpty())
                .map(watch -> new Watched(watch, top(watch)));
    }

    private static long top(WatchRecord watch) {
        Long had = watch.had();
        long top = had == null ? 1 : Math.max(1, had);
        for (Reading reading : watch.readings()) {
            top = Math.max(top, Math.max(orNone(reading.old()), orNone(reading.fresh())));
        }
        return top;
    }

    private static long orNone(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    /** The colour of the verdict. */
    public String style() {
        return switch (watch.verdict()) {
            case PASS -> "passed";
            case PARTIAL, OPEN, UNKNOWN -> "waiting";
        };
    }

    /** The sentence with a capital letter. */
    public String sentence() {
        return Words.capital(watch.sentence()) + ".";
    }

    /** Whether there is a curve: two readings at least. */
    public boolean hasCurve() {
        return watch.readings().size() > 1;
    }

    /** The followers of the new account, as the points of a line. */
    public String freshLine() {
        return points(false, false);
    }

    /** The same down to the lower edge, to be filled. */
    public String freshArea() {
        return points(false, true);
    }

    /** The followers of the old account, as the points of a line. */
    public String oldLine() {
        return points(true, false);
    }

    /** A number is what it is until it is read again: the curve has steps. */
    private String points(boolean old, boolean closed) {
        List<Corner> corners = new ArrayList<>();
        for (Reading reading : watch.readings()) {
            Long number = old ? reading.old() : reading.fresh();
            if (number != null) {
                double x = x(reading.at());
                if (!corners.isEmpty()) {
                    corners.add(new Corner(x, corners.get(corners.size() - 1).y()));
                }
                corners.add(new Corner(x, HEIGHT - (double) number / top * HEIGHT));
            }
        }
        if (closed && !corners.isEmpty()) {
            corners.add(new Corner(corners.get(corners.size() - 1).x(), HEIGHT));
            corners.add(0, new Corner(corners.get(0).x(), HEIGHT));
        }
        StringBuilder points = new StringBuilder();
        corners.forEach(corner -> points.append(String.format(Locale.ROOT, "%.1f,%.1f ", corner.x(), corner.y())));
        return points.toString().strip();
    }

    private double x(Instant at) {
        Instant first = watch.readings().get(0).at();
        Instant last = watch.readings().get(watch.readings().size() - 1).at();
        long whole = Math.max(1, Duration.between(first, last).toMillis());
        return (double) Duration.between(first, at).toMillis() / whole * WIDTH;
    }

    /** How high the line is at which everybody has come; -1 where nobody knows how many they are. */
    public double goal() {
        Long had = watch.had();
        return had == null ? -1 : HEIGHT - (double) had / top * HEIGHT;
    }

    /** When the first reading was, counted from the move. */
    public String begin() {
        return since(watch.readings().get(0));
    }

    /** When the last reading was, counted from the move. */
    public String end() {
        return since(watch.readings().get(watch.readings().size() - 1)) + " after the move";
    }

    private String since(Reading reading) {
        Duration time = Duration.between(watch.moved(), reading.at());
        return Words.time(time.isNegative() ? Duration.ZERO : time);
    }

    /** The curve in words, for those who do not see it. */
    public String described() {
        Reading first = watch.readings().get(0);
        Reading last = watch.readings().get(watch.readings().size() - 1);
        return "Followers of " + watch.fresh() + ": " + Words.number(orNone(first.fresh())) + " at first, "
                + Words.number(orNone(last.fresh())) + " at last";
    }

    /** What is known of a server. */
    public static String state(WatchRecord.Server server) {
        return switch (server.state()) {
            case "alive" -> "answered before the move";
            case "asleep" -> "did not answer before the move";
            case "gone" -> "was gone before the move";
            default -> "not known";
        };
    }
}
