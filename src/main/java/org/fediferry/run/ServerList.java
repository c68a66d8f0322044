package org.fediferry.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.fediverse.ServerState;
import org.fediferry.ledger.ServerCount;
import org.fediferry.ledger.ServerSurvey;

/** Asks the servers of many accounts for a step; what has been answered is asked no more, also when the run goes on later. */
record ServerList(RunContext run, String role) {

    /** Keeps how many accounts each server has and whether it is there; sums it up in words. */
    String keep(String name, List<String> handles, Duration limit) throws EvidenceLost {
        Path asked = run.folder().resolve("ledger/" + name + ".csv");
        try {
            ServerSurvey survey = ServerSurvey.keeping(asked, this::state, Clock.systemUTC());
            List<ServerCount> servers = survey.of(handles, limit);
            run.collection()
                    .keepTable(
                            role,
                            name,
                            servers.stream()
                                    .map(server -> List.of(
                                            server.domain(),
                                            String.valueOf(server.followers()),
                                            server.state().written()))
                                    .toList());
            return ServerSurvey.summary(servers);
        } catch (IOException full) {
            throw new EvidenceLost(asked, full);
        }
    }

    private ServerState state(String domain) {
        return ServerState.of(run.fediverse().serverState(domain)).orElse(ServerState.UNKNOWN);
    }
}
