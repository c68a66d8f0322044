package org.fediferry.fediverse;

import java.io.ByteArrayOutputStream;

/** RFC 4648 base32, which Java does not have; takes the spaces and lower-case letters that servers show. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static byte[] decode(String text) {
        if (text.startsWith("otpauth:")) {
            throw new InvalidSecret("it is a whole otpauth address, only the part after \"secret=\" is wanted");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        String digits = text.replaceAll("[\\s-]", "").replaceFirst("=+$", "");
        for (int at = 0; at < digits.length(); at++) {
            buffer = buffer << 5 | value(digits.charAt(at), at + 1);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        if (bytes.size() == 0) {
            throw new InvalidSecret("it is empty");
        }
        // Whole bytes leave fewer than five bits (not always zero, some servers make such secrets).
        if (bits >= 5) {
            throw new InvalidSecret("it is incomplete, %d characters".formatted(digits.length()));
        }
        return bytes.toByteArray();
    }

    private static int value(char digit, int position) {
        boolean lower = digit >= 'a' && digit <= 'z';
        int value = ALPHABET.indexOf(lower ? digit - 'a' + 'A' : digit);
        if (value < 0) {
            throw new InvalidSecret("character %d does not belong to base32".formatted(position));
        }
        return value;
    }
}
