package org.fediferry.illustration;

/**
 * Something on a page that a picture points at.
 *
 * @param number on its badge, 1 to 999; no badge for 0
 * @param box of the element
 * @param danger whether nobody can take back what it does
 */
public record Mark(int number, Box box, boolean danger) {

    /** With a number that fits. */
    public Mark {
        if (number < 0 || number > 999) {
            throw new IllegalArgumentException("a badge has room for 0 to 999; found " + number);
        }
    }
}
