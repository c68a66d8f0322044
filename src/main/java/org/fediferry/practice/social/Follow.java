package org.fediferry.practice.social;

import java.util.List;

/** What a follower wants to see of the account they follow. */
public record Follow(boolean showBoosts, boolean notifyOnPosts, List<String> languages) {

    public static final Follow PLAIN = new Follow(true, false, List.of());

    public Follow {
        languages = List.copyOf(languages);
    }
}
