package org.fediferry.evidence;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/**
 * Where things stand on a picture of the view, in CSS pixels from its upper left corner.
 *
 * @param width of the view
 * @param height of the view
 * @param scale pixels of the picture for each CSS pixel
 * @param texts each line of text that can be seen
 * @param fields what fields hold; never a secret
 * @param images images, and what has one for its background
 */
public record PlacesRecord(
        int format,
        int width,
        int height,
        double scale,
        List<Outlined> outlined,
        List<Words> texts,
        List<Words> fields,
        List<Spot> images) {

    /** The format that this version writes. */
    public static final int FORMAT = 1;

    /** A part of the picture. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Spot(double x, double y, double width, double height) {}

    /**
     * An element that the step is about.
     *
     * @param place among the elements of the step, from 1
     */
    public record Outlined(int place, Spot box) {}

    /** Something to read. */
    public record Words(Spot box, String text) {}
}
