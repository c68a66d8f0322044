package org.fediferry.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The account that a page is for, and what may be done there.
 *
 * @param role its role, for messages
 * @param origins where its secrets may be typed: {@code https://host[:port]}, or a loopback address
 * @param forbidden beginnings of paths that are never opened, clicked or submitted
 * @param downloads where its files are saved
 */
public record AccountContext(String role, Set<Origin> origins, List<String> forbidden, Path downloads) {

    /** The pages that delete accounts: of Mastodon 4.0+, and of micro.blog (fact sheet A.6, A). */
    private static final List<String> DELETION = List.of("/settings/delete", "/account/delete");

    /** Refuses an origin that does not protect a secret. */
    public AccountContext {
        for (Origin origin : origins) {
            if (!origin.isTrustworthy()) {
                throw new IllegalArgumentException(
                        "secrets cannot be typed at " + origin + "; the address has to begin with https://");
            }
        }
        origins = Set.copyOf(origins);
        List<String> all = new ArrayList<>(forbidden);
        all.addAll(DELETION);
        forbidden = List.copyOf(all);
    }

    /** An account on one server. */
    public static AccountContext of(String role, URI server, Path downloads) {
        return new AccountContext(role, Set.of(Origin.of(server)), List.of(), downloads);
    }
}
