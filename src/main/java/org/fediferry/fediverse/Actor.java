package org.fediferry.fediverse;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ActivityPub actor: what other servers believe about an account, its aliases and its redirect included.
 *
 * @param id the only text that aliases and redirects are compared with; never build it from a handle
 * @param locked new followers must be approved ({@code manuallyApprovesFollowers})
 * @param tellsLocked whether it says so at all; micro.blog's actors do not
 * @param sharedInbox where its service takes what is meant for several of its accounts, also for those with a domain of
 *     their own
 */
public record Actor(
        URI id,
        List<URI> alsoKnownAs,
        @Nullable URI movedTo,
        boolean locked,
        boolean tellsLocked,
        String preferredUsername,
        @Nullable URI followers,
        @Nullable URI sharedInbox) {
    public Actor {
        alsoKnownAs = List.copyOf(alsoKnownAs);
    }
}
