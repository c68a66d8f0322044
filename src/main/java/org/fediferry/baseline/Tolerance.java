package org.fediferry.baseline;

/**
 * What is too little to be called a change.
 *
 * @param shades by how much a red, green or blue (0 to 255) may differ
 * @param pixels how many changed pixels a cluster needs to count
 */
public record Tolerance(int shades, int pixels, Letters letters) {

    /** One browser, one machine: a changed letter counts, a third of a pixel does not. */
    public static final Tolerance CLOSE = new Tolerance(6, 4, Letters.CLOSE);

    /** Another browser or machine draws every letter a little differently: only what is larger than a seam counts. */
    public static final Tolerance COARSE = new Tolerance(12, 12, Letters.COARSE);

    /** How letters are held against each other. */
    public enum Letters {
        /** Laid over each other by fractions of a pixel. */
        CLOSE,
        /** By what is around each pixel only. */
        COARSE
    }
}
