package org.fediferry.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fediferry.archive.Spool.Slip;

/** Posts joined to what they answer, as far as that is by the same author. */
final class Threads {

    /** So much of one thread stands on one page; the rest of it follows as a thread of its own. */
    private static final int LONGEST = 150;

    private Threads() {}

    /**
     * Puts posts together.
     *
     * @param sorted the oldest first
     * @return for each thread the numbers of its posts, the oldest first; a post alone is a thread of one
     */
    static List<List<Integer>> of(List<Slip> sorted) {
        int[] roots = roots(sorted);
        Map<Integer, List<List<Integer>>> byRoot = new TreeMap<>();
        for (int number = 0; number < roots.length; number++) {
            List<List<Integer>> parts = byRoot.computeIfAbsent(roots[number], root -> new ArrayList<>());
            if (parts.isEmpty() || parts.get(parts.size() - 1).size() >= LONGEST) {
                parts.add(new ArrayList<>(1));
            }
            parts.get(parts.size() - 1).add(number);
        }
        List<List<Integer>> threads = new ArrayList<>();
        byRoot.values().forEach(threads::addAll);
        return threads;
    }

    /** How many posts follow each in its thread, directly or not. */
    static int[] followers(List<Slip> sorted) {
        int[] parents = parents(sorted);
        int[] counts = new int[parents.length];
        for (int number = parents.length - 1; number >= 0; number--) {
            if (parents[number] >= 0) {
                counts[parents[number]] += counts[number] + 1;
            }
        }
        return counts;
    }

    private static int[] roots(List<Slip> sorted) {
        int[] roots = parents(sorted);
        for (int number = 0; number < roots.length; number++) {
            roots[number] = roots[number] < 0 ? number : roots[roots[number]];
        }
        return roots;
    }

    /** Only earlier posts can be answered: whatever an archive says, no circle comes of it. */
    private static int[] parents(List<Slip> sorted) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] parents = new int[sorted.size()];
        for (int number = 0; number < parents.length; number++) {
            Slip slip = sorted.get(number);
            parents[number] = slip.replyTo().isEmpty() ? -1 : numbers.getOrDefault(slip.replyTo(), -1);
            numbers.putIfAbsent(slip.id(), number);
        }
        return parents;
    }
}
