package org.fediferry.practice;

/**
 * How many people there are around the mover.
 *
 * @param followers of whom {@code stranded} live on servers that do not exist any more
 * @param follows of which {@code lost} lead to such servers
 */
public record Crowd(int followers, int stranded, int follows, int lost) {

    /** What the demo shows. */
    public static final Crowd FULL = new Crowd(1_200, 7, 340, 4);

    /** The same in small, for tests. */
    public static final Crowd SMALL = new Crowd(24, 2, 12, 1);
}
