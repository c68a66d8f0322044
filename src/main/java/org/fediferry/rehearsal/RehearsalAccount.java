package org.fediferry.rehearsal;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.fediferry.fediverse.Handle;

/**
 * An account on a practice server.
 *
 * @param role the role that it plays; the name of its part where it plays none
 * @param serverType the folder of its server type
 * @param server the address of the server, on this computer
 * @param email empty where nobody signs in with one
 * @param password empty where nobody signs in with one
 * @param oneTimeCode the secret of its one-time codes
 * @param token an app token; none has one, so that everything is done on pages
 * @param language what its server speaks
 */
public record RehearsalAccount(
        String role,
        String serverType,
        Handle handle,
        URI server,
        String email,
        Optional<String> password,
        Optional<String> oneTimeCode,
        Optional<String> token,
        Locale language) {}
