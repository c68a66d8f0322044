package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRecord;
import org.fediferry.scenario.Library;

/**
 * A whole run without any trouble, to compare with.
 *
 * @param journeys begins the same journey in another world
 * @param end what the servers were asked to change, and what came of it
 * @param moments those at which a process could be killed
 */
record Undisturbed(Library library, Supplier<Journey> journeys, Map<String, Long> end, List<Mortal.Moment> moments) {

    static Undisturbed live(Errand errand) throws Exception {
        return live(errand.scenario(), () -> MastodonJourney.begin(errand));
    }

    static Undisturbed live(String scenario, Supplier<Journey> journeys) throws Exception {
        Library library = Preparation.read(Home.find(), scenario);
        try (Life life = new Life(library, journeys.get())) {
            Mortal process = life.process();
            assertThat(process.run(life.folder).outcome()).isEqualTo(Outcome.PASSED);
            return new Undisturbed(library, journeys, life.end(), process.life());
        }
    }

    /** Another world for the same journey. */
    Life life() throws Exception {
        return new Life(library, journeys.get());
    }

    /** Kills another move at a moment, lets it go on, and compares. */
    void comesAgain(Mortal.Manner manner, Mortal.Moment moment) throws Exception {
        try (Life life = life()) {
            life.kill(life.process().dying(manner, moment), process -> process.run(life.folder));

            RunRecord resumed = life.process().resume(life.folder);

            assertThat(resumed.outcome()).as("killed at %s", moment).isEqualTo(Outcome.PASSED);
            assertThat(life.end()).as("killed at %s", moment).isEqualTo(end);
        }
    }

    /**
     * Kills one run again and again: every process lives one moment longer than the one before. Sessions last, or the
     * servers would limit signing in.
     */
    void survives(Mortal.Manner manner) throws Exception {
        try (Life life = life()) {
            Map<String, CookieStore> cookies = new HashMap<>();
            life.kill(life.process(cookies).dying(manner, moments.get(0)), process -> process.run(life.folder));
            for (Mortal.Moment moment : moments.subList(1, moments.size())) {
                life.kill(life.process(cookies).dying(manner, moment), process -> process.resume(life.folder));
            }

            RunRecord survived = life.process(cookies).resume(life.folder);

            assertThat(survived.outcome()).isEqualTo(Outcome.PASSED);
            assertThat(life.end()).isEqualTo(end);
        }
    }

    /** Kills a run right before or after every request that is written in a scenario, and names those. */
    Set<String> survivesWhereverSomethingWasSent() throws Exception {
        Set<String> written = new HashSet<>();
        for (Mortal.Moment moment : moments) {
            if (moment.request() > 0 && written.add(moment.source() + " " + moment.request())) {
                comesAgain(Mortal.Manner.PROCESS, moment);
            }
        }
        return written;
    }
}
