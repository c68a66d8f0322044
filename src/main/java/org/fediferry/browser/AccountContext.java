package org.fediferry.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.fediferry.step.Forbidden;

/**
 * The account that a page is for, and what may be done there.
 *
 * @param role its role, for messages
 * @param origins where its secrets may be typed: {@code https://host[:port]}, or a loopback address
 * @param forbidden what is never opened, clicked or submitted
 * @param downloads where its files are saved
 */
public record AccountContext(String role, Set<Origin> origins, Forbidden forbidden, Path downloads) {

    /** Refuses an origin that does not protect a secret. */
    public AccountContext {
        for (Origin origin : origins) {
            if (!origin.isTrustworthy()) {
                throw new IllegalArgumentException(
                        "secrets cannot be typed at " + origin + "; the address has to begin with https://");
            }
        }
        origins = Set.copyOf(origins);
        forbidden = Forbidden.EVERYWHERE.and(forbidden);
    }

    /** An account on one server. */
    public static AccountContext of(String role, URI server, Path downloads) {
        return new AccountContext(role, Set.of(Origin.of(server)), Forbidden.EVERYWHERE, downloads);
    }

    /** The same account, of which nothing of this may be touched either. */
    public AccountContext never(Forbidden more) {
        return new AccountContext(role, origins, forbidden.and(more), downloads);
    }
}
