package org.fediferry.illustration;

/**
 * One page of a film, and what the pointer does on it.
 *
 * @param png the picture
 * @param scale how many of its pixels are one CSS pixel
 * @param target where the pointer goes, in CSS pixels of the picture
 * @param click whether it clicks there
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record Frame(byte[] png, double scale, Box target, boolean click) {

    /** Says what happens; the picture itself belongs into no log. */
    @Override
    public String toString() {
        return (click ? "a click at " : "a way to ") + target;
    }
}
