package org.fediferry.guide;

import java.util.List;

/**
 * A picture in all forms in which readers may want it.
 *
 * @param id unique in the guide, fit for file names
 * @param alt what it shows, in words
 * @param shots the first is shown where nothing is known of the reader
 */
public record GuidePicture(String id, String alt, List<Shot> shots) {

    /** Which screen a picture is for. */
    public enum Screen {
        DESKTOP,
        PHONE
    }

    /** Which colours the page had. */
    public enum Scheme {
        LIGHT,
        DARK
    }

    /**
     * One form of a picture.
     *
     * @param file below the guide's folder
     * @param width in CSS pixels
     * @param height in CSS pixels
     */
    public record Shot(Screen screen, Scheme scheme, String file, int width, int height) {}
}
