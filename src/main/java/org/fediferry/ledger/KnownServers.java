package org.fediferry.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fediferry.fediverse.ServerState;

/**
 * What servers have answered, one line each, added as soon as it is known, so that nobody is asked twice:
 *
 * <pre>faded.example,gone,2026-11-20T10:30:00Z</pre>
 */
final class KnownServers {

    private final Path file;
    private final Map<String, ServerState> known = new ConcurrentHashMap<>();

    private KnownServers(Path file) {
        this.file = file;
    }

    /** What an earlier survey has kept; a line that broke off with its process is left out. */
    static KnownServers open(Path file) throws IOException {
        KnownServers opened = new KnownServers(file);
        for (String[] cells : LineFile.read(file)) {
            ServerState.of(cells.length > 1 ? cells[1] : "").ifPresent(state -> opened.known.put(cells[0], state));
        }
        return opened;
    }

    Optional<ServerState> of(String domain) {
        return Optional.ofNullable(known.get(domain));
    }

    /** What is unknown is not kept: it is asked for again. */
    synchronized void add(String domain, ServerState state, Instant when) throws IOException {
        if (state != ServerState.UNKNOWN) {
            known.put(domain, state);
            LineFile.append(file, domain + "," + state.written() + "," + when);
        }
    }
}
