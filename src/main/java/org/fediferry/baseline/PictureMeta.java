package org.fediferry.baseline;

/**
 * What stands beside a picture, in {@code picture.json}.
 *
 * @param format the version of this format
 * @param from the server that was visited
 * @param at when, in ISO 8601
 * @param sha256 of the picture
 */
record PictureMeta(
        int format,
        PictureKey key,
        String from,
        Surroundings madeWith,
        String at,
        int width,
        int height,
        String sha256) {

    static final int FORMAT = 1;
}
