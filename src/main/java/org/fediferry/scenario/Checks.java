package org.fediferry.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fediferry.step.FlowRef;

/** Everything that is checked of files that could be read, each file once. */
final class Checks {

    private final List<Inspection.Check> checks;
    private final ServerCheck servers;
    private final Set<FlowRef> checkedScenarios = new HashSet<>();
    private final Set<String> checkedServers = new HashSet<>();

    Checks(Inspection inspection) {
        servers = new ServerCheck(inspection.problems());
        checks = List.of(
                new RoleCheck(inspection),
                new RowCheck(inspection),
                new CycleCheck(inspection),
                new SizeCheck(inspection),
                new UseCheck(inspection),
                new ReferenceCheck(inspection),
                new SecretCheck(inspection),
                new PageCheck(inspection),
                new ElementCheck(inspection),
                new KindCheck(inspection),
                new CallCheck(inspection),
                new EffectCheck(inspection),
                new UseEffectCheck(inspection),
                new HappenedCheck(inspection),
                new SettledCheck(inspection));
    }

    void check(Library library) {
        library.servers().values().forEach(this::check);
        for (Scenario scenario : library.scenarios().values()) {
            if (checkedScenarios.add(scenario.name())) {
                List<Site> sites = Site.of(scenario);
                checks.forEach(check -> check.check(scenario, sites));
            }
        }
    }

    void check(ServerType server) {
        if (checkedServers.add(server.name())) {
            servers.check(server);
        }
    }
}
