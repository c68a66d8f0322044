package org.fediferry.scenario;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How to know that a server or an account is of a type.
 *
 * @param software the names under which NodeInfo knows the software
 * @param domains handles of these domains are of this type
 * @param inbox the host of the shared inbox of its actors
 * @param hosted where everybody signs in, whatever the domain of the handle; empty for software that anybody runs
 */
public record Recognition(List<String> software, List<String> domains, Optional<String> inbox, Optional<URI> hosted) {

    /** The version of services that have none. */
    static final String NO_VERSION = "0.0";

    /** Whether it is one service for everybody, without versions. */
    public boolean isService() {
        return hosted.isPresent();
    }
}
