package org.fediferry.illustration;

import java.util.List;

/**
 * A picture of a part of a page, and what is to be drawn into it.
 *
 * @param png the picture of that part
 * @param scale how many of its pixels are one CSS pixel
 * @param part which part of the page it shows; everything else is in the page's coordinates too
 * @param marks what it points at
 * @param texts where something is to read, which nothing that is drawn may cover
 * @param covers what must not be seen
 * @param scheme the colours of the page
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record Print(
        byte[] png, double scale, Box part, List<Mark> marks, List<Box> texts, List<Box> covers, Scheme scheme) {

    /** Whether the page is light or dark. */
    public enum Scheme {
        LIGHT,
        DARK
    }

    /** A picture in which things are only covered. */
    public static Print covered(byte[] png, double scale, Box part, List<Box> covers, Scheme scheme) {
        return new Print(png, scale, part, List.of(), List.of(), covers, scheme);
    }

    /** Says how much there is of it; the picture itself belongs into no log. */
    @Override
    public String toString() {
        return "a picture of " + part + " with " + marks.size() + " marks and " + covers.size() + " covers";
    }
}
