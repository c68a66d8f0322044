package org.fediferry.step;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is never opened, clicked or submitted, because it deletes the account: the one rule for scenario files, for the
 * browser and for interfaces for programs.
 *
 * @param paths beginnings of paths, on whatever server
 * @param elements CSS selectors of parts of pages in which nothing is touched
 */
public record Forbidden(List<String> paths, List<String> elements) {

    /** For every server type: the pages of Mastodon 4.0+, and of micro.blog (fact sheet A.6, A). */
    public static final Forbidden EVERYWHERE = new Forbidden(List.of("/settings/delete", "/account/delete"), List.of());

    public Forbidden {
        paths = paths.stream().map(Forbidden::plain).toList();
        elements = List.copyOf(elements);
    }

    /** Both. */
    public Forbidden and(Forbidden more) {
        return new Forbidden(
                Stream.concat(paths.stream(), more.paths.stream()).distinct().toList(),
                Stream.concat(elements.stream(), more.elements.stream())
                        .distinct()
                        .toList());
    }

    /** Whether a server would understand an address, or a path of its own, as one of these, however it is written. */
    public boolean covers(String address) {
        String path = plain(address);
        return paths.stream().anyMatch(path::startsWith);
    }

    /** The path as the server will read it: letters spelt out, in one case, without empty parts and dots. */
    private static String plain(String address) {
        String raw =
                address.replaceFirst("^[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*", "").replaceFirst("[?#].*$", "");
        String tidy = decoded(raw).replace('\\', '/').replaceAll("/+", "/").toLowerCase(Locale.ROOT);
        return URI.create(tidy.replaceAll("[^a-z0-9/._~-]", "_")).normalize().toString();
    }

    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException halfWritten) {
            return raw;
        }
    }
}
