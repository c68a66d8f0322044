package org.fediferry.practice.pages;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.Key;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.fediferry.practice.social.Credentials;

/** Checks the second factor: a code of the last, this or the next half minute, once, or a recovery code, once. */
final class OneTimeCodes {

    private static final int MOST_WRONG_PER_HOUR = 10;
    private static final long STEP_SECONDS = 30;

    private final Credentials credentials;

    OneTimeCodes(Credentials credentials) {
        this.credentials = credentials;
    }

    boolean tooManyWrong() {
        return credentials.wrongCodesIn(hour()) >= MOST_WRONG_PER_HOUR;
    }

    boolean accept(String typed) {
        String code = typed.replace(" ", "");
        if (isTimeCode(code) || credentials.useRecoveryCode(code)) {
            return true;
        }
        credentials.wrongCode(hour());
        return false;
    }

    private boolean isTimeCode(String code) {
        String secret = credentials.otpSecret();
        if (secret == null) {
            return false;
        }
        Key key = new SecretKeySpec(Base32.decode(secret), "HmacSHA1");
        long now = Instant.now().getEpochSecond() / STEP_SECONDS;
        for (long step = now - 1; step <= now + 1; step++) {
            if (codeAt(key, step).equals(code)) {
                return credentials.consumeStep(step);
            }
        }
        return false;
    }

    private static String codeAt(Key key, long step) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("not a key for one-time codes", e);
        }
    }

    private static long hour() {
        return Instant.now().getEpochSecond() / 3600;
    }
}
