package org.fediferry.cli;

import java.util.Optional;

/** Keeps secrets for the person: that of the desktop, or another one in tests. */
interface Keyring {

    /** The secret that is kept under this service and account, if there is one. */
    Optional<String> read(String service, String account) throws NoKeyring;

    void write(String service, String account, String secret) throws NoKeyring;

    /** Forgets a secret; it is no mistake where there is none. */
    void delete(String service, String account) throws NoKeyring;

    /** There is no keyring, or it does not open. */
    final class NoKeyring extends Exception {

        private static final long serialVersionUID = 1L;

        NoKeyring(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
