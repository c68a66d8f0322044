package org.fediferry.baseline;

/**
 * A page as it was found: its picture and what was on it.
 *
 * @param png a screenshot
 * @param html the cleaned page; empty where nobody has kept it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Shot(PictureKey key, Surroundings madeWith, byte[] png, String html, PageBoxes boxes) {}
