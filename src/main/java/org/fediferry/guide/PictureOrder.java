package org.fediferry.guide;

import java.util.List;

/**
 * A picture that a guide wants.
 *
 * @param id unique in the guide, fit for file names
 * @param negative where it is made from, as {@link PictureMaker#negative} says
 * @param marks the elements to point at, in the order of the steps
 * @param alt what it shows, in words
 */
public record PictureOrder(String id, String negative, List<Pointer> marks, String alt) {

    /**
     * An element to point at.
     *
     * @param step the number of the step in the plan
     * @param number the number that the reader sees
     * @param danger whether nobody can take back what is done there
     * @param click whether it is clicked, and not typed into
     */
    public record Pointer(int step, int number, boolean danger, boolean click) {}
}
