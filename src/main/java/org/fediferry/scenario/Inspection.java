package org.fediferry.scenario;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.fediferry.step.Source;
import org.fediferry.step.WrittenStep;

/** What the checks of scenarios share: the files, the places of values, and where to complain. */
final class Inspection {

    private final Shelf shelf;
    private final Places places;
    private final Problems problems;
    private final IdentityHashMap<WrittenStep, Mentions> mentions = new IdentityHashMap<>();

    Inspection(Shelf shelf, Places places, Problems problems) {
        this.shelf = shelf;
        this.places = places;
        this.problems = problems;
    }

    Shelf shelf() {
        return shelf;
    }

    Places places() {
        return places;
    }

    Problems problems() {
        return problems;
    }

    /** The server type of the role that a step acts for; empty where either is unknown. */
    Optional<ServerType> server(Site site) {
        return site.role().map(role -> site.scenario().roles().get(role)).flatMap(shelf::server);
    }

    /** Where a value is written; where the step begins if that is not known. */
    Source source(Object value, Site site) {
        return places.find(value).orElse(site.source());
    }

    Mentions mentions(Site site) {
        return mentions.computeIfAbsent(site.written(), written -> Mentions.of(written, places));
    }

    /** One kind of mistake that a scenario can contain although each of its parts can be read. */
    interface Check {

        /**
         * Adds a problem for each such mistake.
         *
         * @param sites the steps of the scenario, in order
         */
        void check(Scenario scenario, List<Site> sites);
    }
}
