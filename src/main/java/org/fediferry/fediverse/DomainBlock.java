package org.fediferry.fediverse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A server that another one keeps away from its accounts, as its public list says.
 *
 * @param domain may have some of its letters hidden behind asterisks
 * @param digest the SHA-256 of the whole domain in hexadecimal digits; empty where the server gives none
 * @param whole nothing comes through; otherwise it is only kept out of the public timelines
 */
public record DomainBlock(String domain, String digest, boolean whole) {

    /** Whether it keeps this domain away, also as a part of a larger one. */
    public boolean covers(String other) {
        String rest = other.toLowerCase(Locale.ROOT).strip();
        while (!rest.isEmpty()) {
            if (rest.equalsIgnoreCase(domain) || digestOf(rest).equalsIgnoreCase(digest)) {
                return true;
            }
            int dot = rest.indexOf('.');
            rest = dot < 0 ? "" : rest.substring(dot + 1);
        }
        return false;
    }

    static String digestOf(String domain) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(domain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
