package org.fediferry.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the person may have meant. */
public final class Suggestions {

    private Suggestions() {}

    /** {@code did you mean "click"? known: click, open}. */
    public static String among(String written, Collection<String> known) {
        return known.isEmpty()
                ? "there are none"
                : among(written, known, known.stream().distinct().sorted().collect(Collectors.joining(", ")));
    }

    /** The same, with the known words in a form that is shorter than all of them. */
    public static String among(String written, Collection<String> known, String shown) {
        String all = "known: " + shown;
        return nearest(written, known)
                .map(near -> "did you mean \"" + near + "\"? " + all)
                .orElse(all);
    }

    /** The known word that is so near that it is probably the one that was meant. */
    static Optional<String> nearest(String written, Collection<String> known) {
        String word = written.toLowerCase(Locale.ROOT).replace('_', '-');
        return known.stream()
                .filter(candidate -> isNear(word, candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(candidate -> !letters(word).equals(letters(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String letters(String word) {
        return word.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** Parts before a dot that are the same in both say nothing about how alike they are. */
    private static boolean isNear(String word, String candidate) {
        int start = 0;
        for (int index = 0; index < Math.min(word.length(), candidate.length()); index++) {
            if (word.charAt(index) != candidate.charAt(index)) {
                break;
            }
            if (word.charAt(index) == '.') {
                start = index + 1;
            }
        }
        String rest = candidate.substring(start);
        return distance(word.substring(start), rest) <= Math.min(3, Math.max(1, (rest.length() + 2) / 3));
    }

    /** Levenshtein distance in which two swapped neighbours count once. */
    static int distance(String from, String to) {
        int[] before = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] next = new int[to.length() + 1];
            next[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                next[column] = Math.min(Math.min(next[column - 1], last[column]) + 1, last[column - 1] + change);
                if (isSwap(from, to, row, column)) {
                    next[column] = Math.min(next[column], before[column - 2] + 1);
                }
            }
            before = last;
            last = next;
        }
        return last[to.length()];
    }

    private static boolean isSwap(String from, String to, int row, int column) {
        return row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
    }
}
