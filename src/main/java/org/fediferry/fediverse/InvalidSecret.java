package org.fediferry.fediverse;

/** A text that was meant to be the secret of an authenticator app; the message never repeats it. */
public final class InvalidSecret extends IllegalArgumentException {
    InvalidSecret(String why) {
        super("the one-time-code secret cannot be used: " + why
                + "; it is the text of letters A-Z and digits 2-7 that the server shows next to the QR code");
    }
}
