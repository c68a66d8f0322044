package org.fediferry.fediverse;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows where the servers of some domains really are. */
public final class Addresses {
    private final Map<String, URI> byDomain = new HashMap<>();

    Addresses(Map<String, URI> servers) {
        servers.forEach((domain, address) -> {
            String key = Handle.canonicalDomain(domain);
            if (key == null) {
                throw new IllegalArgumentException("\"%s\" is not a domain".formatted(domain));
            }
            if (!isWeb(address)) {
                throw new IllegalArgumentException("\"%s\" is not a web address".formatted(address));
            }
            byDomain.put(key, address);
        });
    }

    /** The address to contact for a public address: the same, unless its domain is served elsewhere. */
    URI reach(URI uri) {
        URI server = "https".equalsIgnoreCase(uri.getScheme()) ? byDomain.get(domain(uri)) : null;
        return server == null ? uri : on(server, uri);
    }

    /** The path and query of an address, on a given server. */
    static URI on(URI server, URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return on(server, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    static URI on(URI server, String pathAndQuery) {
        return URI.create(server.toString().replaceFirst("/+$", "") + pathAndQuery);
    }

    /** Scheme, host and port: the server that an address is on. */
    static URI serverOf(URI uri) {
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
    }

    /** Whether an HTTP client can do anything with it. */
    public static boolean isWeb(URI uri) {
        boolean http = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        return http && uri.getHost() != null && uri.getPort() <= 0xFFFF;
    }

    /** Whether an address leads to the loopback interface. */
    public static boolean isOnThisComputer(URI uri) {
        String host = String.valueOf(uri.getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static @Nullable String domain(URI uri) {
        String authority = uri.getRawAuthority();
        return authority == null ? null : Handle.canonicalDomain(authority.replaceFirst(":443$", ""));
    }
}
