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
 */
record AccountSettings(
        String name,
        String type,
        Handle handle,
        URI server,
        String email,
        SecretSource password,
        Optional<SecretSource> oneTimeCode,
        Optional<Path> authority) {

    /** The same account where everybody of its server type signs in; where the configuration says another place, there. */
    AccountSettings at(URI service) {
        return server.equals(handle.origin())
                ? new AccountSettings(name, type, handle, service, email, password, oneTimeCode, authority)
                : this;
    }
}
