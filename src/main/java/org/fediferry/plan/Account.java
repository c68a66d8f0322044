package org.fediferry.plan;

import java.net.URI;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.Software;
import org.fediferry.scenario.ServerType;

/**
 * The account that plays a role, on a server whose version is known.
 *
 * @param role {@code old}, {@code new}; {@code account} in a flow
 * @param server the address of the server, without a path
 * @param email what it signs in with; empty where nobody has said
 */
public record Account(String role, Handle handle, URI server, ServerType serverType, Software software, String email) {

    /** The flow that signs it in, {@code mastodon/sign-in}. */
    public String signInFlow() {
        return serverType.name() + "/sign-in";
    }

    /** How to find the pages of its server. */
    public Pages pages() {
        return new Pages(serverType, software.version());
    }
}
