package org.fediferry.scenario;

import java.util.List;
import java.util.Map;
import org.fediferry.step.Action;
import org.fediferry.step.AskServers;
import org.fediferry.step.Collected;
import org.fediferry.step.Compare;
import org.fediferry.step.Condition;
import org.fediferry.step.KeepFile;
import org.fediferry.step.LookUp;
import org.fediferry.step.Name;
import org.fediferry.step.Parts;
import org.fediferry.step.Use;

/** Roles: their server types exist, journeys say for whom each step acts, flows do not. */
record RoleCheck(Inspection inspection) implements Inspection.Check {

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        scenario.roles().forEach((role, server) -> checkServer(scenario, server));
        for (Map.Entry<String, Input> input : scenario.inputs().entrySet()) {
            if (scenario.roles().containsKey(input.getKey())) {
                inspection
                        .problems()
                        .add(
                                input.getValue().source(),
                                "\"" + input.getKey() + "\" is a role and cannot be an input as well",
                                "give the input another name");
            }
        }
        if (!scenario.roles().isEmpty()) {
            sites.forEach(this::checkSite);
        }
    }

    private void checkServer(Scenario scenario, String server) {
        if (!inspection.shelf().hasServer(server)) {
            inspection
                    .problems()
                    .add(
                            inspection.places().find(server).orElse(scenario.source()),
                            "there is no server type \"" + server + "\"",
                            Suggestions.among(
                                    server, inspection.shelf().folder().servers()));
        }
    }

    private void checkSite(Site site) {
        checkCollected(site);
        Name as = site.written().options().as();
        Scenario scenario = site.scenario();
        if (as != null && scenario.isFlow()) {
            inspection
                    .problems()
                    .add(
                            inspection.source(as, site),
                            "\"as\" is for journeys, and this scenario has one account",
                            "remove it, or write roles: instead of server:");
        } else if (as != null && !scenario.roles().containsKey(as.written())) {
            inspection
                    .problems()
                    .add(
                            inspection.source(as, site),
                            "there is no role \"" + as + "\"",
                            Suggestions.among(as.written(), scenario.roles().keySet()));
        } else if (needsAccount(site) && site.role().isEmpty()) {
            inspection
                    .problems()
                    .add(
                            site.source(),
                            "nobody knows for which account this step acts",
                            "add as: with one of "
                                    + String.join(", ", scenario.roles().keySet()));
        }
    }

    private void checkCollected(Site site) {
        for (Collected collected : Parts.of((Record) site.written().step(), Collected.class)) {
            String role = collected.role().written();
            if (!site.scenario().roles().containsKey(role)) {
                inspection
                        .problems()
                        .add(
                                site.source(),
                                "there is no role \"" + role + "\"",
                                Suggestions.among(role, site.scenario().roles().keySet()));
            }
        }
    }

    /** What is looked up is kept with the exports of an account. */
    private static boolean needsAccount(Site site) {
        Condition when = site.written().options().when();
        return site.written().step() instanceof Use
                || site.written().step() instanceof LookUp
                || site.written().step() instanceof AskServers
                || site.written().step() instanceof Compare
                || site.written().step() instanceof KeepFile
                || (site.written().step() instanceof Action action && action.usesPage())
                || (when != null && when.isOnPage());
    }
}
