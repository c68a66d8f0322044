package org.fediferry.evidence;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;

/**
 * A page as the browser held it, before it is cleaned.
 *
 * @param secrets what must not be left in it, wherever it stands
 */
public record PageCopy(URI address, Instant at, String html, Collection<String> secrets) {

    /** Names the address only: neither the page nor the secrets belong into a log. */
    @Override
    public String toString() {
        return "the page " + address.getPath() + " at " + at;
    }
}
