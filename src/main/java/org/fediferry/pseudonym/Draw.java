package org.fediferry.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;

/** Draws from a bag, always the same for the same original; nothing leads back from what is drawn. */
final class Draw {

    private final byte[] hash;

    private Draw(byte[] hash) {
        this.hash = hash;
    }

    /** Upper and lower case are the same original. */
    static Draw by(String original) {
        try {
            byte[] text = original.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return new Draw(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("each Java knows SHA-256", impossible);
        }
    }

    /** A number below a limit; another one for each turn. */
    int below(int limit, int turn) {
        int at = turn * 4 % (hash.length - 3);
        int drawn = (hash[at] & 0x7F) << 24
                | (hash[at + 1] & 0xFF) << 16
                | (hash[at + 2] & 0xFF) << 8
                | (hash[at + 3] & 0xFF);
        return drawn % limit;
    }

    <T> T from(List<T> bag, int turn) {
        return bag.get(below(bag.size(), turn));
    }
}
