package org.fediferry.browser;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Scheme, host and port of an address, as browsers compare them. */
public record Origin(String text) {

    private static final Pattern LOOPBACK =
            Pattern.compile("https?://(localhost|[a-z0-9.-]+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?");

    /** The origin of an address with a host; the port is left out where it is the scheme's own. */
    public static Origin of(URI address) {
        if (address.getScheme() == null || address.getHost() == null) {
            throw new IllegalArgumentException("\"" + address + "\" is not an address on a server");
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = address.getPort() < 0
                || address.getPort() == (scheme.equals("https") ? 443 : scheme.equals("http") ? 80 : -1);
        return new Origin(
                scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + address.getPort()));
    }

    /** Whether nobody in between can read what is sent there. */
    public boolean isTrustworthy() {
        return text.startsWith("https://") || LOOPBACK.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
