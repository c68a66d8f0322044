package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.run.Person;
import org.testng.annotations.Test;

/** An archive that is asked for, not allowed, vanished, stuck or whole: each is told in words of its own. */
@Test(groups = "unit")
public class ArchiveWaitTest {

    private static final Errand BACK_UP = new Errand("back-up", Map.of("account", "old", "elsewhere", "new"), Map.of());

    private static RunRecord backUp(Consumer<PracticeWorld> before, int times) throws Exception {
        MastodonJourney journey = MastodonJourney.begin(BACK_UP);
        before.accept(journey.world());
        try (Life life = new Life(Preparation.read(Home.find(), "back-up"), journey)) {
            RunRecord run = life.process().run(life.folder);
            for (int more = 1; more < times; more++) {
                try (Life next = new Life(Preparation.read(Home.find(), "back-up"), new Unclosed(journey))) {
                    run = next.process().run(next.folder);
                }
            }
            return run;
        }
    }

    /** The same world for a second run. */
    private record Unclosed(MastodonJourney journey) implements Journey {

        @Override
        public String scenario() {
            return journey.scenario();
        }

        @Override
        public Map<String, String> inputs() {
            return journey.inputs();
        }

        @Override
        public Map<String, AccountSettings> accounts() {
            return journey.accounts();
        }

        @Override
        public String confirmed() {
            return journey.confirmed();
        }

        @Override
        public Person person() {
            return journey.person();
        }

        @Override
        public Map<String, Long> end() {
            return journey.end();
        }

        @Override
        public void close() {}
    }

    private static StepRecord stopped(RunRecord run) {
        return run.steps().stream()
                .filter(step -> step.outcome() != Outcome.PASSED && step.outcome() != Outcome.SKIPPED)
                .findFirst()
                .orElseThrow();
    }

    public void readsTheArchiveToItsEnd() throws Exception {
        RunRecord run = backUp(world -> {}, 1);

        assertThat(run.outcome()).isEqualTo(Outcome.PASSED);
        ExportRecord archive = run.exports().stream()
                .filter(export -> export.kind().equals("archive"))
                .findFirst()
                .orElseThrow();
        assertThat(archive.file()).startsWith("exports/account/");
        assertThat(archive.sha256()).hasSize(64);
        assertThat(archive.rows()).isEqualTo(5);
        assertThat(archive.expectedRows()).isEqualTo(5);
        assertThat(archive.problems()).isEmpty();
    }

    public void asksForTheAddressAgainWhereItHasExpired() throws Exception {
        RunRecord run = backUp(world -> world.oldServer().quirks().on(Quirk.BACKUP_ADDRESS_EXPIRED, 1), 1);

        assertThat(run.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(run.steps())
                .filteredOn(step -> step.label().equals("Download the archive"))
                .extracting(StepRecord::tries)
                .containsExactly(2);
    }

    public void saysWhenAnotherOneIsAllowed() throws Exception {
        RunRecord run = backUp(world -> {}, 2);

        assertThat(run.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(run.said())
                .anyMatch(said -> said.startsWith("harbour.example makes one archive in six days: another one may be"
                                + " asked for from ")
                        && said.contains("The one that is there is collected instead"));
        assertThat(run.exports()).extracting(ExportRecord::kind).contains("archive");
    }

    public void tellsOneThatHasVanished() throws Exception {
        RunRecord run = backUp(world -> world.oldServer().quirks().on(Quirk.BACKUP_FAILS, 4), 1);

        assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(stopped(run).label()).isEqualTo("See that the archive has not vanished");
        assertThat(stopped(run).advice()).contains("has removed it, and lets you ask again");
    }

    public void tellsOneThatIsStuck() throws Exception {
        RunRecord run = backUp(
                world -> {
                    world.oldServer().account("ada").archiveAskedBefore(Duration.ofHours(25));
                    world.oldServer().quirks().on(Quirk.BACKUP_PENDING, 20);
                },
                1);

        assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(stopped(run).label()).isEqualTo("Wait until the archive is ready");
        assertThat(stopped(run).advice()).startsWith("the archive is stuck");
    }
}
