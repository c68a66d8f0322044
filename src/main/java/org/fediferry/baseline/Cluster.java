package org.fediferry.baseline;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One connected change of a picture.
 *
 * @param before where it was on the old picture; for what is new, where it was put in (without height)
 * @param after where it is on the new picture; for what is gone, where it was taken out (without height)
 * @param pixels how many pixels are not as they were
 * @param down by how many pixels everything around it has moved down since
 */
public record Cluster(Sort sort, Area before, Area after, int pixels, int down) {

    /** What kind of change it is. */
    public enum Sort {
        /** Something else stands there. */
        @JsonProperty("content")
        CONTENT,
        /** The same stands there in other colours. */
        @JsonProperty("colours")
        COLOURS,
        /** The same stands elsewhere. */
        @JsonProperty("moved")
        MOVED,
        /** Something stands where nothing was, or between what was. */
        @JsonProperty("inserted")
        INSERTED,
        /** Nothing stands there any more. */
        @JsonProperty("removed")
        REMOVED
    }
}
