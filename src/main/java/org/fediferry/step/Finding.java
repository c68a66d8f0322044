package org.fediferry.step;

/**
 * What looking at something gave: whether it is so, what was expected, and what was found instead or besides.
 *
 * @param found always in words that a person understands, also when it holds
 */
public record Finding(boolean holds, String expected, String found) {

    /** Something that is as expected. */
    public static Finding met(String expected, String found) {
        return new Finding(true, expected, found);
    }

    /** Something that is not as expected. */
    public static Finding missed(String expected, String found) {
        return new Finding(false, expected, found);
    }
}
