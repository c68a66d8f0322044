package org.fediferry.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.step.Name;
import org.fediferry.step.Text;
import org.fediferry.step.Use;

/** Flows that are used: they exist, fit the account, and get what they need. */
record UseCheck(Inspection inspection) implements Inspection.Check {

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        for (Site site : sites) {
            if (site.written().step() instanceof Use use) {
                check(use, site);
            }
        }
    }

    private void check(Use use, Site site) {
        if (!inspection.shelf().has(use.flow())) {
            inspection
                    .problems()
                    .add(
                            inspection.source(use.flow(), site),
                            "there is no flow \"" + use.flow() + "\"",
                            Suggestions.among(
                                    use.flow().path(),
                                    inspection.shelf().folder().names()));
            return;
        }
        Optional<Scenario> flow = inspection
                .shelf()
                .scenario(use.flow())
                .filter(found -> !found.roles().isEmpty());
        flow.filter(found -> !found.isFlow())
                .ifPresent(found -> inspection
                        .problems()
                        .add(
                                inspection.source(use.flow(), site),
                                "\"" + use.flow() + "\" is for several accounts and cannot be used by another scenario",
                                "use its flows one by one"));
        flow.filter(Scenario::isFlow).ifPresent(found -> {
            checkServer(use, found, site);
            checkInputs(use, found, site);
        });
    }

    private void checkServer(Use use, Scenario flow, Site site) {
        String role = site.role().orElse("");
        String server = site.scenario().roles().get(role);
        if (server != null && !flow.server().equals(Optional.of(server))) {
            inspection
                    .problems()
                    .add(
                            inspection.source(use.flow(), site),
                            "\"" + use.flow() + "\" is for " + flow.server().orElse("") + ", but \"" + role
                                    + "\" is an account on " + server,
                            "use a flow for " + server);
        }
    }

    private void checkInputs(Use use, Scenario flow, Site site) {
        Map<Name, Text> given = use.with() == null ? Map.of() : use.with();
        flow.inputs().forEach((name, input) -> {
            if (input.standard().isEmpty() && !given.containsKey(new Name(name))) {
                inspection
                        .problems()
                        .add(
                                site.source(),
                                "\"" + use.flow() + "\" needs the input \"" + name + "\": " + input.about(),
                                "write with: { " + name + ": … }");
            }
        });
        given.forEach((name, value) -> {
            Input input = flow.inputs().get(name.written());
            if (input == null) {
                inspection
                        .problems()
                        .add(
                                inspection.source(name, site),
                                "\"" + use.flow() + "\" has no input \"" + name + "\"",
                                Suggestions.among(name.written(), flow.inputs().keySet()));
            } else {
                new InputValueCheck(inspection.problems())
                        .check(input.type(), value, site.scenario(), inspection.source(value, site));
            }
        });
    }
}
