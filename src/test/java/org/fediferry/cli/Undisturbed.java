package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRecord;
import org.fediferry.scenario.Library;

/**
 * The whole move without any trouble, to compare with.
 *
 * @param end what the servers were asked to change, and what came of it
 * @param moments those at which a process could be killed
 */
record Undisturbed(Library library, Map<String, Long> end, List<Mortal.Moment> moments) {

    static Undisturbed live() throws Exception {
        Library library = Preparation.read(Home.find(), "mastodon-to-mastodon");
        try (Life life = new Life(library)) {
            Mortal process = life.process();
            assertThat(process.run(life.folder).outcome()).isEqualTo(Outcome.PASSED);
            Map<String, Long> end = life.end();
            assertThat(end).containsEntry("old POST /settings/migration", 1L).containsEntry("new followers", 22L);
            return new Undisturbed(library, end, process.life());
        }
    }

    /** Kills another move at a moment, lets it go on, and compares. */
    void comesAgain(Mortal.Manner manner, Mortal.Moment moment) throws Exception {
        try (Life life = new Life(library)) {
            life.kill(life.process().dying(manner, moment), process -> process.run(life.folder));

            RunRecord resumed = life.process().resume(life.folder);

            assertThat(resumed.outcome()).as("killed at %s", moment).isEqualTo(Outcome.PASSED);
            assertThat(life.end()).as("killed at %s", moment).isEqualTo(end);
        }
    }
}
