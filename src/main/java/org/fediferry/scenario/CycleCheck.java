package org.fediferry.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fediferry.step.FlowRef;
import org.fediferry.step.Use;

/** Flows that use themselves, directly or through others. */
record CycleCheck(Inspection inspection) implements Inspection.Check {

    /** One scenario using another. */
    private record Link(FlowRef from, Use use, Site site) {}

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        follow(scenario, new ArrayList<>(), new HashSet<>());
    }

    private void follow(Scenario scenario, List<Link> chain, Set<FlowRef> finished) {
        for (Site site : Site.of(scenario)) {
            if (site.written().step() instanceof Use use) {
                chain.add(new Link(scenario.name(), use, site));
                List<FlowRef> passed = chain.stream().map(Link::from).toList();
                if (passed.contains(use.flow())) {
                    complain(chain.subList(passed.indexOf(use.flow()), chain.size()));
                } else if (!finished.contains(use.flow())) {
                    inspection.shelf().scenario(use.flow()).ifPresent(flow -> follow(flow, chain, finished));
                }
                chain.remove(chain.size() - 1);
            }
        }
        finished.add(scenario.name());
    }

    /** Told at the same place wherever one enters the circle: where the first flow by name uses the next. */
    private void complain(List<Link> circle) {
        List<Link> links = new ArrayList<>(circle);
        Link first =
                Collections.min(links, Comparator.comparing(link -> link.from().path()));
        Collections.rotate(links, -links.indexOf(first));
        String chain = links.stream().map(link -> link.from().path()).collect(Collectors.joining(", which uses "));
        inspection
                .problems()
                .add(
                        inspection.source(first.use().flow(), first.site()),
                        "scenarios use each other in a circle: " + chain + ", which uses " + first.from(),
                        "move what both need to a flow of its own");
    }
}
