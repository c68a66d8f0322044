package org.fediferry.archive;

import java.util.List;

/**
 * The account as each page shows it.
 *
 * @param about sanitised HTML
 * @param avatar a picture beside the pages; empty for none
 * @param days from the first post to the last, in words
 */
public record ProfileView(
        String name,
        String handle,
        String link,
        String movedTo,
        String about,
        List<Profile.Field> fields,
        String avatar,
        String banner,
        String days,
        long posts,
        long boosts,
        int media) {

    /** A letter in place of a picture. */
    public String letter() {
        return name.isBlank() ? "?" : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1));
    }
}
