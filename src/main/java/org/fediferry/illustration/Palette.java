package org.fediferry.illustration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The few colours of a picture: all that it has, or those that stand for them best.
 *
 * <p>Of too many colours the most frequent are kept as they are, so that plain areas stay exact; the others are parted at the
 * median of what differs most (https://dl.acm.org/doi/10.1145/800064.801294), each part weighted by how often it is seen.
 */
final class Palette {

    /** As much as one byte tells apart. */
    static final int MOST = 256;

    private static final int KEPT = 2;

    private final int[] colours;
    private final Map<Integer, Integer> nearest;
    private final boolean exact;

    private Palette(int[] colours, boolean exact) {
        this.colours = colours;
        this.exact = exact;
        nearest = new HashMap<>();
        for (int i = colours.length - 1; i >= 0; i--) {
            nearest.put(colours[i], i);
        }
    }

    /** For pictures of at most so many colours. */
    static Palette of(List<Canvas> pictures, int most) {
        List<Seen> seen = seen(pictures);
        if (seen.size() <= most) {
            return new Palette(seen.stream().mapToInt(Seen::colour).toArray(), true);
        }
        List<Integer> chosen = new ArrayList<>();
        seen.subList(0, most / KEPT).forEach(each -> chosen.add(each.colour));
        chosen.addAll(parted(seen.subList(most / KEPT, seen.size()), most - most / KEPT));
        return new Palette(
                chosen.stream().mapToInt(Integer::intValue).distinct().toArray(), false);
    }

    boolean isExact() {
        return exact;
    }

    int[] colours() {
        return colours.clone();
    }

    int size() {
        return colours.length;
    }

    /** Which of the colours stands for one. */
    int index(int colour) {
        Integer known = nearest.get(colour);
        if (known != null) {
            return known;
        }
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colours[i], colour) < distance(colours[best], colour)) {
                best = i;
            }
        }
        nearest.put(colour, best);
        return best;
    }

    /** The eye tells greens apart best and blues worst. */
    static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return 3 * red * red + 6 * green * green + blue * blue;
    }

    private static List<Seen> seen(List<Canvas> pictures) {
        Map<Integer, long[]> counts = new HashMap<>();
        for (Canvas picture : pictures) {
            long[] last = new long[1];
            int colour = -1;
            for (int pixel : picture.pixels) {
                if (pixel != colour) {
                    colour = pixel;
                    last = counts.computeIfAbsent(pixel, each -> new long[1]);
                }
                last[0]++;
            }
        }
        List<Seen> seen = new ArrayList<>();
        counts.forEach((colour, count) -> seen.add(new Seen(colour, count[0])));
        seen.sort(Comparator.comparingLong(Seen::count).reversed().thenComparingInt(Seen::colour));
        return seen;
    }

    private static List<Integer> parted(List<Seen> seen, int most) {
        List<Part> parts = new ArrayList<>(List.of(new Part(seen)));
        while (parts.size() < most) {
            Part widest = parts.get(0);
            for (Part each : parts) {
                widest = each.weight > widest.weight ? each : widest;
            }
            if (widest.seen.size() < 2) {
                break;
            }
            parts.remove(widest);
            parts.addAll(widest.halves());
        }
        return parts.stream().map(Part::mean).toList();
    }

    private record Seen(int colour, long count) {

        int channel(int shift) {
            return colour >> shift & 0xFF;
        }

        /** A frequent colour matters more, but not as much as it is more frequent. */
        double matters() {
            return Math.sqrt((double) count);
        }
    }

    private static final class Part {

        private static final int[] SHIFTS = {16, 8, 0};
        private static final double[] EYE = {3, 6, 1};

        private final List<Seen> seen;
        private final int widest;
        private final double weight;

        Part(List<Seen> seen) {
            this.seen = seen;
            double[] spreads = new double[3];
            for (int i = 0; i < 3; i++) {
                spreads[i] = EYE[i] * spread(SHIFTS[i]);
            }
            int most = spreads[1] >= spreads[0] && spreads[1] >= spreads[2] ? 1 : spreads[0] >= spreads[2] ? 0 : 2;
            widest = SHIFTS[most];
            weight = seen.size() < 2 ? -1 : Arrays.stream(spreads).sum();
        }

        /** The squares of what the colours differ by from their mean, each as often as it matters. */
        private double spread(int shift) {
            double sum = 0;
            double squares = 0;
            double all = 0;
            for (Seen each : seen) {
                double value = each.channel(shift);
                all += each.matters();
                sum += each.matters() * value;
                squares += each.matters() * value * value;
            }
            return all == 0 ? 0 : squares - sum * sum / all;
        }

        List<Part> halves() {
            List<Seen> sorted = new ArrayList<>(seen);
            sorted.sort(
                    Comparator.<Seen>comparingInt(each -> each.channel(widest)).thenComparingInt(Seen::colour));
            double half = sorted.stream().mapToDouble(Seen::matters).sum() / 2;
            double sum = 0;
            int cut = 0;
            while (cut < sorted.size() - 1 && (cut == 0 || sum < half)) {
                sum += sorted.get(cut++).matters();
            }
            return List.of(new Part(sorted.subList(0, cut)), new Part(sorted.subList(cut, sorted.size())));
        }

        int mean() {
            double all = seen.stream().mapToDouble(Seen::matters).sum();
            int mean = 0;
            for (int shift : SHIFTS) {
                double sum = 0;
                for (Seen each : seen) {
                    sum += each.matters() * each.channel(shift);
                }
                mean |= (int) Math.round(sum / all) << shift;
            }
            return mean;
        }
    }
}
