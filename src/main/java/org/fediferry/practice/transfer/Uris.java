package org.fediferry.practice.transfer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses that people write into files. */
final class Uris {

    private Uris() {}

    static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            return uri.getAuthority() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
