package org.fediferry.fediverse;

import java.nio.file.Path;

/** A file that should hold certificate authorities cannot be used; the message says why and how to get one. */
public final class InvalidAuthority extends IllegalArgumentException {
    InvalidAuthority(Path file, String why, Throwable cause) {
        super(message(file, why), cause);
    }

    InvalidAuthority(Path file, String why) {
        super(message(file, why));
    }

    private static String message(Path file, String why) {
        return ("cannot trust the certificate authority in \"%s\": %s; it must be a PEM file,"
                        + " text that begins with \"-----BEGIN CERTIFICATE-----\"")
                .formatted(file, why);
    }
}
