package org.fediferry.scenario;

import java.util.Arrays;
import java.util.Optional;

/** What belongs to an account, and what is done with it on the way to another: whatever an outlook says something about. */
public enum Matter {
    ACCOUNT,
    ALIAS,
    MOVE,
    REDIRECT,
    EXPORT,
    IMPORT,
    ARCHIVE,
    ANNOUNCEMENT,
    PROFILE,
    FOLLOWERS,
    FOLLOWS,
    LISTS,
    MUTES,
    BLOCKS,
    DOMAIN_BLOCKS,
    BOOKMARKS,
    FILTERS,
    POSTS,
    LIKES,
    /** Followed hashtags, private notes, direct messages. */
    REST;

    /** As files and JSON write it: {@code domain-blocks}. */
    public String written() {
        return Kebab.of(this);
    }

    /** What a kind of file is about. */
    public static Optional<Matter> ofKind(String kind) {
        return Arrays.stream(values())
                .filter(matter -> matter.written().equals(kind))
                .findFirst();
    }
}
