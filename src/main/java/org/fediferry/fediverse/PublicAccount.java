package org.fediferry.fediverse;

import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An account as Mastodon's public API shows it.
 *
 * @param acct without a domain when the account is on the server that was asked
 * @param followersCount empty when it is hidden (glitch-soc answers -1)
 */
public record PublicAccount(
        String id,
        String acct,
        OptionalLong followersCount,
        long followingCount,
        long statusesCount,
        boolean locked,
        @Nullable URI url,
        @Nullable Moved moved,
        List<Link> links) {

    public PublicAccount {
        links = List.copyOf(links);
    }

    /** A field of the profile that leads somewhere; its server may have seen that the page leads back. */
    public record Link(String address, boolean verified) {}

    /** Where the account redirects to; its {@code acct} has no domain when both are on one server. */
    public record Moved(String acct, @Nullable URI url) {}
}
