package org.fediferry.practice;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app. */
public final class Codes {

    private Codes() {}

    public static String now(String secret) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < secret.length(); i++) {
            int digit = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(secret.charAt(i));
            number = number.shiftLeft(5).add(BigInteger.valueOf(digit));
        }
        byte[] bytes = number.toByteArray();
        byte[] key = new byte[secret.length() * 5 / 8];
        int from = Math.max(0, bytes.length - key.length);
        byte[] tail = Arrays.copyOfRange(bytes, from, bytes.length);
        System.arraycopy(tail, 0, key, key.length - tail.length, tail.length);
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(key, "HmacSHA1"), Instant.now());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
