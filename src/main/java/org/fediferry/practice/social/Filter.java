package org.fediferry.practice.social;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter of posts with its keywords.
 *
 * @param expiresAt null for one that stays
 */
public record Filter(
        String title,
        List<String> context,
        String action,
        List<Keyword> keywords,
        @Nullable Instant expiresAt) {

    /** A word, or a part of words. */
    public record Keyword(String word, boolean whole) {}

    /** One that stays, of whole words. */
    public static Filter of(String title, List<String> context, String action, List<String> words) {
        return new Filter(
                title,
                context,
                action,
                words.stream().map(word -> new Keyword(word, true)).toList(),
                null);
    }

    /** Its number in addresses. */
    public String id() {
        return Integer.toUnsignedString(title.hashCode());
    }
}
