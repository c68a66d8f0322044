package org.fediferry.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.fediferry.fediverse.Handle;

/**
 * One account of the configuration.
 *
 * @param name the name of its block
 * @param type the server type
 * @param server the address of the server, without a path
 * @param authority a certificate authority to trust for this server
 * @param oneTimeCode the secret that codes are made from, or whoever knows a code
 * @param token an app token for the server's interface for programs
 */
record AccountSettings(
        String name,
        String type,
        Handle handle,
        URI server,
        String email,
        SecretSource password,
        Optional<SecretSource> oneTimeCode,
        Optional<Path> authority,
        Optional<SecretSource> token) {

    /** An account without an app token. */
    AccountSettings(
            String name,
            String type,
            Handle handle,
            URI server,
            String email,
            SecretSource password,
            Optional<SecretSource> oneTimeCode,
            Optional<Path> authority) {
        this(name, type, handle, server, email, password, oneTimeCode, authority, Optional.empty());
    }

    /** The same account where everybody of its server type signs in; where the configuration says another place, there. */
    AccountSettings at(URI service) {
        return server.equals(handle.origin())
                ? new AccountSettings(name, type, handle, service, email, password, oneTimeCode, authority, token)
                : this;
    }
}
