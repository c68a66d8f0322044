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
 * @param disposable whether a check may do things with it that nobody can take back
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
        Optional<SecretSource> token,
        boolean disposable) {

    /** An account without an app token, whose owner wants to keep it. */
    AccountSettings(
            String name,
            String type,
            Handle handle,
            URI server,
            String email,
            SecretSource password,
            Optional<SecretSource> oneTimeCode,
            Optional<Path> authority) {
        this(name, type, handle, server, email, password, oneTimeCode, authority, Optional.empty(), false);
    }

    /**
     * The same account where everybody of its server type signs in; where the configuration says another place, there.
     *
     * @throws Refused where that would give the account's secrets to a server that only a file of scenarios names
     */
    AccountSettings at(URI service) throws Refused {
        if (!server.equals(handle.origin())) {
            return this;
        }
        boolean secrets = !(password instanceof SecretSource.Ask) || oneTimeCode.isPresent() || token.isPresent();
        if (secrets && !handle.domain().equalsIgnoreCase(service.getHost())) {
            throw new Refused(
                    "the secrets of \"" + name + "\" are not given to " + service + ", which only the server type \""
                            + type + "\" names: @" + handle + " is on " + handle.domain(),
                    "if you sign in there, say so in config/fediferry.conf: accounts." + name + " { server = \""
                            + service + "\" }");
        }
        return new AccountSettings(
                name, type, handle, service, email, password, oneTimeCode, authority, token, disposable);
    }
}
