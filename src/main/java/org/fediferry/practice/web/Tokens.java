package org.fediferry.practice.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Unguessable strings. */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    public static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** 32 hexadecimal digits. */
    public static String hex() {
        return HexFormat.of().formatHex(bytes(16));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
