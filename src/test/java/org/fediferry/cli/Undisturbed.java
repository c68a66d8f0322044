package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRecord;
import org.fediferry.scenario.Library;

/**
 * A whole run without any trouble, to compare with.
 *
 * @param end what the servers were asked to change, and what came of it
 * @param moments those at which a process could be killed
 */
record Undisturbed(Errand errand, Library library, Map<String, Long> end, List<Mortal.Moment> moments) {

    static Undisturbed live(Errand errand) throws Exception {
        Library library = Preparation.read(Home.find(), errand.scenario());
        try (Life life = new Life(errand, library)) {
            Mortal process = life.process();
            assertThat(process.run(life.folder).outcome()).isEqualTo(Outcome.PASSED);
            return new Undisturbed(errand, library, life.end(), process.life());
        }
    }

    /** A life that begins anew. */
    Life life() throws Exception {
        return new Life(errand, library);
    }

    /** Kills another run at a moment, lets it go on, and compares. */
    void comesAgain(Mortal.Manner manner, Mortal.Moment moment) throws Exception {
        try (Life life = life()) {
            life.kill(life.process().dying(manner, moment), process -> process.run(life.folder));

            RunRecord resumed = life.process().resume(life.folder);

            assertThat(resumed.outcome()).as("killed at %s", moment).isEqualTo(Outcome.PASSED);
            assertThat(life.end()).as("killed at %s", moment).isEqualTo(end);
        }
    }

    /** Short: it is the parameter of tests. */
    @Override
    public String toString() {
        return errand.scenario();
    }
}
