package org.fediferry.browser;

import java.util.List;
import java.util.Map;

/**
 * Where things stand on a page that a {@link Studio} shows.
 *
 * @param width of the whole page in CSS pixels
 * @param height of the whole page in CSS pixels
 * @param marks the boxes of what carries {@code data-fediferry-mark}, by its number; what is hidden in this size is left out
 * @param texts where lines of text stand, on the whole page
 */
public record Scene(double width, double height, Map<Integer, Box> marks, List<Box> texts) {

    /** What is in it stays as it is. */
    public Scene {
        marks = Map.copyOf(marks);
        texts = List.copyOf(texts);
    }
}
