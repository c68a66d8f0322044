package org.fediferry.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fediferry.fediverse.Followers;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.fediverse.PublicAccount;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.ledger.Watch;

/** Followers as servers show them to everybody; what cannot be read at present counts as hidden. */
record PublicFollowers(PublicWeb web) implements Watch.Accounts {

    /** Up to 8,000 followers by name: beyond that the list would cost the server more than it tells. */
    private static final int MOST_PAGES = 100;

    @Override
    public OptionalLong followerCount(Handle handle) {
        try {
            return account(handle).followersCount();
        } catch (LookupFailed hidden) {
            return OptionalLong.empty();
        }
    }

    @Override
    public Optional<List<String>> followers(Handle handle) {
        try {
            Followers found = web.followers(handle.origin(), handle.domain(), account(handle), MOST_PAGES);
            return found.complete()
                    ? Optional.of(found.handles().stream().map(Handle::acct).toList())
                    : Optional.empty();
        } catch (LookupFailed hidden) {
            return Optional.empty();
        }
    }

    private PublicAccount account(Handle handle) throws LookupFailed {
        return web.lookup(handle.origin(), handle.user());
    }
}
