package org.fediferry.step;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to find one element on a page without its language.
 *
 * @param name the element's name in the scenario files, {@code aliases.create}
 * @param label the element's label in English, for people
 * @param candidates CSS selectors, the best first; the first that matches anything counts
 * @param containing text that the element must contain, in any case; null where the selector is enough
 * @param whole the text stands there as a word or phrase of its own: "ada" is not in "adam" and not in "ada@old.example"
 * @param click what a click on it brings
 */
public record Locator(
        String name,
        String label,
        List<String> candidates,
        @Nullable String containing,
        boolean whole,
        ClickBrings click) {

    /** One whose text may be a part of words. */
    public Locator(String name, String label, List<String> candidates, @Nullable String containing, ClickBrings click) {
        this(name, label, candidates, containing, false, click);
    }

    /** What a click on an element brings. */
    public enum ClickBrings {
        /** Another document, also when its address is the same. */
        PAGE,
        /** A change within the document. */
        NOTHING
    }

    /** The same element, found by its best candidate only: what irreversible steps use. */
    public Locator strict() {
        return new Locator(name, label, candidates.subList(0, 1), containing, whole, click);
    }

    /** The element as messages name it: {@code aliases.create ("Create alias")}. */
    public String title() {
        return label.isEmpty() ? name : name + " (\"" + label + "\")";
    }
}
