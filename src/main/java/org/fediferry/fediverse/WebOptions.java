package org.fediferry.fediverse;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@link PublicWeb} needs to know from the configuration.
 *
 * @param servers where a handle's domain is really served, for test servers and servers with a port
 * @param authorities PEM files of certificate authorities to trust besides those of Java
 * @param answerWithin how long one request may take, connecting and reading included
 * @param waitAtMost how long one lookup may wait altogether for a server that says "too many requests"
 * @param onlyHere whether servers on other computers do not exist: so it is among practice servers
 */
public record WebOptions(
        String userAgent,
        Map<String, URI> servers,
        List<Path> authorities,
        Duration answerWithin,
        Duration waitAtMost,
        boolean onlyHere) {

    public WebOptions {
        servers = Map.copyOf(servers);
        authorities = List.copyOf(authorities);
    }

    public static WebOptions ofVersion(String version) {
        return new WebOptions(
                "Fediferry/" + version, Map.of(), List.of(), Duration.ofSeconds(20), Duration.ofSeconds(90), false);
    }

    public WebOptions withServer(String domain, URI address) {
        Map<String, URI> more = new LinkedHashMap<>(servers);
        more.put(domain, address);
        return new WebOptions(userAgent, more, authorities, answerWithin, waitAtMost, onlyHere);
    }

    public WebOptions withAuthority(Path pem) {
        List<Path> more = new ArrayList<>(authorities);
        more.add(pem);
        return new WebOptions(userAgent, servers, more, answerWithin, waitAtMost, onlyHere);
    }

    public WebOptions withTimes(Duration answerWithin, Duration waitAtMost) {
        return new WebOptions(userAgent, servers, authorities, answerWithin, waitAtMost, onlyHere);
    }

    /** Nothing beyond this computer is asked. */
    public WebOptions onlyOnThisComputer() {
        return new WebOptions(userAgent, servers, authorities, answerWithin, waitAtMost, true);
    }
}
