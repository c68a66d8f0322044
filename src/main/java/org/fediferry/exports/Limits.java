package org.fediferry.exports;

/**
 * How long a file may be.
 *
 * @param rows without the header
 */
public record Limits(long rows, long bytes) {
    /** Mastodon 4.0 to 4.6 app/models/form/import.rb: ROWS_PROCESSING_LIMIT and FILE_SIZE_LIMIT (fact sheet 5.5, S). */
    public static final Limits MASTODON = new Limits(20_000, 20L << 20);

    public static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE);
}
