package org.fediferry.practice.social;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a user signs in with: password, one-time codes, recovery codes, a security key; safe for any thread. */
public final class Credentials {

    private final String email;
    private final List<String> recoveryCodes = new ArrayList<>();
    private @Nullable String password;
    private @Nullable String otpSecret;
    private boolean securityKey;
    private boolean keyAtHand;
    private boolean codesLost;
    private long lastStep;
    private int wrongCodes;
    private long wrongCodesHour;

    Credentials(String email, String password) {
        this.email = email;
        this.password = password;
    }

    public String email() {
        return email;
    }

    /** Null when the user signs in elsewhere (single sign-on). */
    public synchronized @Nullable String password() {
        return password;
    }

    public synchronized void setPassword(@Nullable String newPassword) {
        password = newPassword;
    }

    /** In base 32, as the page for setting up a second factor shows it. Null: no second factor. */
    public synchronized @Nullable String otpSecret() {
        return otpSecret;
    }

    public synchronized void requireCodes(String base32Secret, List<String> recovery) {
        otpSecret = base32Secret;
        recoveryCodes.clear();
        recoveryCodes.addAll(recovery);
    }

    /** Nobody can make codes any more; the server goes on asking for them. */
    public synchronized void loseCodes() {
        codesLost = true;
    }

    public synchronized boolean knowsCodes() {
        return !codesLost;
    }

    public synchronized void addSecurityKey() {
        securityKey = true;
    }

    public synchronized boolean hasSecurityKey() {
        return securityKey;
    }

    /** From now on the key answers when it is asked. */
    public synchronized void plugKeyIn() {
        keyAtHand = true;
    }

    public synchronized boolean hasKeyAtHand() {
        return securityKey && keyAtHand;
    }

    public synchronized List<String> recoveryCodes() {
        return List.copyOf(recoveryCodes);
    }

    /** Burns the code when it is a recovery code. */
    public synchronized boolean useRecoveryCode(String code) {
        return recoveryCodes.remove(code);
    }

    /** Whether this time step may still be used: a code counts once. */
    public synchronized boolean consumeStep(long step) {
        if (step <= lastStep) {
            return false;
        }
        lastStep = step;
        return true;
    }

    /** Counts a wrong code and says how many there were in this clock hour. */
    public synchronized int wrongCode(long hour) {
        wrongCodes = wrongCodesIn(hour) + 1;
        wrongCodesHour = hour;
        return wrongCodes;
    }

    public synchronized int wrongCodesIn(long hour) {
        return hour == wrongCodesHour ? wrongCodes : 0;
    }
}
