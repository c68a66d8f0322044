package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.evidence.TallyRecord;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.practice.quirk.Quirk;
import org.testng.annotations.Test;

/** What an account has after an import is the verdict of the import, on servers that behave well and on others. */
@Test(groups = "unit")
public class ImportVerdictTest {

    /** A whole move without a browser, in a world that was prepared. */
    private static RunRecord move(Consumer<PracticeWorld> before, Claim claim) throws Exception {
        MastodonJourney journey = MastodonJourney.begin(Errand.MOVE);
        before.accept(journey.world());
        try (Life life = new Life(Preparation.read(Home.find(), "mastodon-to-mastodon"), journey)) {
            RunRecord run = life.process().run(life.folder);
            claim.check(life, run);
            return run;
        }
    }

    /** What must be so at the end, while the files are still there. */
    private interface Claim {
        void check(Life life, RunRecord run) throws Exception;
    }

    private static TallyRecord tally(RunRecord run, String what) {
        return run.balance().stream()
                .filter(line -> line.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> kinds(RunRecord run) {
        return run.exports().stream()
                .filter(export -> export.role().equals("new"))
                .map(ExportRecord::kind)
                .toList();
    }

    private static StepRecord stopped(RunRecord run) {
        return run.steps().stream()
                .filter(step -> step.outcome() != Outcome.PASSED && step.outcome() != Outcome.SKIPPED)
                .findFirst()
                .orElseThrow();
    }

    private static int number(RunRecord run, String label) {
        return run.steps().stream()
                .filter(step -> step.label().equals(label))
                .findFirst()
                .orElseThrow()
                .number();
    }

    public void tellsWhoIsMissingAndWhy() throws Exception {
        move(world -> {}, (life, run) -> {
            assertThat(run.outcome()).isEqualTo(Outcome.PASSED);
            TallyRecord follows = tally(run, "follows");
            assertThat(follows.had()).isEqualTo(12);
            assertThat(follows.arrived()).isEqualTo(11);
            assertThat(follows.stayed()).containsExactly("yusuf_adler@faded.example");
            assertThat(follows.note()).startsWith("the server has refused 1; kept as follows-missing");
            assertThat(tally(run, "members of lists").note()).isEmpty();
            assertThat(kinds(run)).contains("follows-now", "follows-missing").doesNotContain("lists-missing");
            assertThat(Files.readAllLines(life.folder.resolve("exports/new/follows-missing.csv")))
                    .hasSize(2)
                    .first()
                    .isEqualTo("Account address,Show boosts,Notify on new posts,Languages");
        });
    }

    /** Lists follow their members, so that an import of lists before that of follows would spend the limit of follows. */
    public void importsFollowsBeforeListsAndRemovesNothing() throws Exception {
        move(world -> {}, (life, run) -> {
            assertThat(number(run, "Upload the follows")).isLessThan(number(run, "Upload the members of lists"));
            assertThat(number(run, "See who of the bookmarks is missing"))
                    .isLessThan(number(run, "Move the followers of @" + World.OLD_ADA + " to @" + World.NEW_ADA));
            assertThat(run.steps()).noneMatch(step -> step.what().contains("overwrite"));
        });
    }

    public void tellsAnImportThatIsStuck() throws Exception {
        move(world -> world.newServer().quirks().on(Quirk.IMPORT_STUCK), (life, run) -> {
            assertThat(run.outcome()).isEqualTo(Outcome.PASSED);
            assertThat(run.said())
                    .anyMatch(said -> said.startsWith("The import of the follows is stuck: 6 of 12"))
                    .noneMatch(said -> said.contains("has ended with"));
            // Six, and two more whom the lists follow.
            assertThat(tally(run, "follows").arrived()).isEqualTo(8);
            assertThat(tally(run, "follows").note()).startsWith("4: accounts that let nobody follow without asking");
        });
    }

    public void stopsWhereAnImportEndsWithNothing() throws Exception {
        move(world -> world.newServer().quirks().on(Quirk.IMPORT_EMPTY), (life, run) -> {
            assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(stopped(run).label()).isEqualTo("See that the import of the follows has not ended with nothing");
            assertThat(stopped(run).advice()).contains("mastodon#31927", "nothing has been moved yet");
            assertThat(run.balance()).isEmpty();
        });
    }

    public void countsThoseWhomTheServerRefuses() throws Exception {
        move(world -> world.newServer().quirks().on(Quirk.IMPORT_FAILING, 3), (life, run) -> {
            assertThat(tally(run, "follows").arrived()).isEqualTo(8);
            assertThat(tally(run, "follows").stayed()).hasSize(4);
            assertThat(tally(run, "follows").note()).startsWith("the server has refused 4");
            assertThat(run.exports().stream()
                            .filter(export -> export.kind().equals("follows-missing"))
                            .findFirst()
                            .orElseThrow()
                            .rows())
                    .isEqualTo(4);
        });
    }
}
