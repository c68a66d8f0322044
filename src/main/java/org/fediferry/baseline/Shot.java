package org.fediferry.baseline;

/**
 * A page as it was found: its picture and what was on it.
 *
 * @param from the server that was visited: several in one check are held against the same baseline
 * @param png a screenshot
 * @param html the cleaned page; empty where nobody has kept it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Shot(PictureKey key, String from, Surroundings madeWith, byte[] png, String html, PageBoxes boxes) {}
