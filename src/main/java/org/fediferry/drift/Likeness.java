package org.fediferry.drift;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How like two fingerprints are, from 0 to 1: the share of what is known of the first that the second has as well. */
final class Likeness {

    private final boolean sameLanguage;
    private final int controls;

    /**
     * For two pages.
     *
     * @param sameLanguage whether what people read can be compared
     * @param controls how many there are on the page
     */
    Likeness(boolean sameLanguage, int controls) {
        this.sameLanguage = sameLanguage;
        this.controls = Math.max(1, controls);
    }

    private static final class Sum {
        private double reached;
        private double possible;

        void add(double weight, double like) {
            reached += weight * like;
            possible += weight;
        }

        void words(double weight, String one, String other) {
            if (!one.isEmpty()) {
                add(weight, alike(one, other));
            }
        }

        void exactly(double weight, String one, String other) {
            if (!one.isEmpty()) {
                add(weight, one.equals(other) ? 1 : 0);
            }
        }
    }

    double of(Fingerprint before, Fingerprint now) {
        Sum sum = new Sum();
        if (sameLanguage) {
            sum.words(4, before.label(), now.label());
            sum.exactly(1.5, before.heading(), now.heading());
        }
        sum.words(3, before.name(), now.name());
        sum.words(2, before.id(), now.id());
        sum.add(1.5, before.tag().equals(now.tag()) ? before.type().equals(now.type()) ? 1 : 0.4 : 0);
        sum.exactly(2, before.value(), now.value());
        if (!before.leads().isEmpty()) {
            sum.add(3, before.leadsLike(now) ? 1 : 0);
        }
        sum.words(1, before.form(), now.form());
        sum.exactly(0.5, before.role(), now.role());
        sum.exactly(0.75, before.before(), now.before());
        sum.exactly(0.75, before.after(), now.after());
        if (before.position() >= 0 && now.position() >= 0) {
            sum.add(0.5, Math.max(0, 1 - 4.0 * Math.abs(before.position() - now.position()) / controls));
        }
        if (!before.classes().isEmpty()) {
            sum.add(0.5, share(Set.copyOf(before.classes()), Set.copyOf(now.classes())));
        }
        return sum.reached / sum.possible;
    }

    /** The same words are 1; some of them count less than their share. */
    static double alike(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return 1;
        }
        // Some labels go on with a hint.
        boolean goesOn = one.length() > 2
                && other.toLowerCase(Locale.ROOT).startsWith(one.toLowerCase(Locale.ROOT) + " ");
        return goesOn ? 0.85 : 0.7 * share(words(one), words(other));
    }

    private static Set<String> words(String text) {
        List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        Set<String> set = new HashSet<>(words);
        set.remove("");
        return set;
    }

    private static double share(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }
}
