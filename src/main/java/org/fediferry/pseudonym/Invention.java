package org.fediferry.pseudonym;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Invents people, servers and words: plants and household goods, which nobody takes for somebody. */
final class Invention {

    private static final List<String> WORDS = List.of(("elm oat fig bun cup jam nut pea sage leek mint plum moss fern"
                    + " kiwi tofu beet kale lime dill bean rice okra clove maple thyme basil onion spoon apron melon"
                    + " olive daisy tulip cumin mango peach berry kettle teapot pebble button pepper carrot turnip"
                    + " radish walnut celery ginger fennel quince muffin waffle pillow thimble biscuit saucer pumpkin"
                    + " parsnip spinach lettuce apricot avocado chutney crumpet dumpling rhubarb teaspoon zucchini"
                    + " broccoli chestnut cinnamon cucumber doughnut hazelnut mushroom cardamom artichoke asparagus"
                    + " blueberry cranberry croissant marmalade pineapple tangerine raspberry watermelon peppercorn"
                    + " strawberry buttercup dandelion sunflower snapdragon")
            .split(" ", -1));

    private static final String TLD = ".example";

    private final TreeMap<Integer, List<String>> byLength = new TreeMap<>();
    private final Set<String> words;

    /** Never uses words that are private. */
    Invention(Predicate<String> isPrivate) {
        words = WORDS.stream().filter(isPrivate.negate()).collect(Collectors.toUnmodifiableSet());
        WORDS.stream()
                .filter(words::contains)
                .forEach(word -> byLength.computeIfAbsent(word.length(), length -> new ArrayList<>())
                        .add(word));
    }

    /** Whether it was invented here, so that nothing is put in its place again. */
    boolean isInvented(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.endsWith(TLD)) {
            plain = plain.substring(0, plain.length() - TLD.length());
        }
        return !plain.isEmpty() && Arrays.stream(plain.split("[ _.-]", -1)).allMatch(words::contains);
    }

    String user(String original) {
        return isInvented(original) ? original : joined(original, original.length(), "_");
    }

    String domain(String original) {
        return isInvented(original) && original.toLowerCase(Locale.ROOT).endsWith(TLD)
                ? original
                : joined(original, original.length() - TLD.length(), "-") + TLD;
    }

    /** A name, or as much of a text without a meaning as there was. */
    String name(String original) {
        if (isInvented(original)) {
            return original;
        }
        String name = joined(original, original.length(), " ");
        StringBuilder capitals = new StringBuilder(name);
        for (int i = 0; i < capitals.length(); i++) {
            if (i == 0 || capitals.charAt(i - 1) == ' ') {
                capitals.setCharAt(i, Character.toUpperCase(capitals.charAt(i)));
            }
        }
        return capitals.toString();
    }

    /** Words in the place of words, in small letters. */
    String phrase(String original) {
        return isInvented(original) ? original : joined(original, original.length(), " ");
    }

    private String joined(String original, int length, String joint) {
        Draw draw = Draw.by(original);
        StringBuilder made = new StringBuilder();
        int turn = 0;
        do {
            int rest = length - made.length() - (made.isEmpty() ? 0 : joint.length());
            if (!made.isEmpty()) {
                made.append(joint);
            }
            made.append(draw.from(fitting(rest), turn++));
        } while (length - made.length() > 3);
        return made.toString();
    }

    /** Words that leave room for none or one more. */
    private List<String> fitting(int length) {
        int longest = byLength.lastKey();
        int most = Math.max(byLength.firstKey(), Math.min(length, longest));
        if (length > longest) {
            return length - longest > 4
                    ? all()
                    : byLength.floorEntry(Math.min(longest, length - 4)).getValue();
        }
        return byLength.floorEntry(most).getValue();
    }

    private List<String> all() {
        return byLength.values().stream().flatMap(List::stream).toList();
    }
}
