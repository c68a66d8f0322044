package org.fediferry.fediverse;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** Makes the codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds, which is all Mastodon knows). */
public final class OneTimeCode {
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private final SecretKeySpec key;

    private OneTimeCode(SecretKeySpec key) {
        this.key = key;
    }

    /** The secret as servers show it below the QR code. Throws {@link InvalidSecret}. */
    public static OneTimeCode ofSecret(String base32) {
        return new OneTimeCode(new SecretKeySpec(Base32.decode(base32), "RAW"));
    }

    public Code at(Instant now) {
        long step = GENERATOR.getTimeStep().toMillis();
        Instant end = Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), step) * step + step);
        return new Code(digits(now), end, Duration.between(now, end));
    }

    private String digits(Instant time) {
        try {
            return GENERATOR.generateOneTimePasswordString(key, time, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("every key is good for HMAC", impossible);
        }
    }

    /**
     * A code. A server accepts one in 30 seconds, so whoever signs in twice has to wait until this one has ended.
     */
    public record Code(String digits, Instant validUntil, Duration validFor) {
        /** Without the digits: they are a secret, and this may end in a log. */
        @Override
        public String toString() {
            return "one-time code, valid for %d s".formatted(validFor.toSeconds());
        }
    }
}
