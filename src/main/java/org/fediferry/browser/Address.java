package org.fediferry.browser;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the addresses that browsers write, who leave characters as they are that a URI must not contain. */
final class Address {

    private static final Pattern NOT_ALLOWED =
            Pattern.compile("[^A-Za-z0-9:/?#\\[\\]@!$&'()*+,;=._~%-]|%(?![0-9A-Fa-f]{2})");

    private Address() {}

    static URI parse(String written) {
        return URI.create(NOT_ALLOWED.matcher(written).replaceAll(match -> encode(match.group())));
    }

    /** As a message may show it: a query and a fragment can hold a token, or a text that somebody is about to post. */
    static String shown(String address) {
        return address.replaceFirst("[?#].*$", "");
    }

    private static String encode(String character) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : character.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format(Locale.ROOT, "%%%02X", each));
        }
        return encoded.toString();
    }
}
