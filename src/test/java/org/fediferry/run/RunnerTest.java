package org.fediferry.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fediferry.evidence.Journal;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.PlacesFile;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.step.StepFailed;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** A run does what its plan says, stops where it must, and keeps the evidence. */
@Test(groups = "unit")
public class RunnerTest {

    private Path temporary;

    @BeforeMethod(alwaysRun = true)
    public void makeRoom() throws IOException {
        temporary = Files.createTempDirectory("fediferry-run");
    }

    public void performsStepsInOrder() {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - open: home
                  - fill: home.name
                    with: "I am @${account.handle}"
                  - click: home.save
                    effect: reversible
                """);
        RunRecord record = rehearsal.run();
        assertThat(record.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(rehearsal.page.done())
                .containsSubsequence(
                        "open https://toy.example/home",
                        "fill home.name with I am @ada@toy.example",
                        "click home.save");
    }

    public void leavesOnePictureOfEachStepOnThePage() {
        RunRecord record = rehearse("""
                        steps:
                          - open: home
                          - say: "hello"
                          - click: home.save
                        """).run();
        assertThat(record.steps()).extracting(step -> step.pictures().size()).containsExactly(1, 0, 1);
        assertThat(record.said()).containsExactly("hello");
    }

    public void keepsWhereThingsStandOnItsPictures() {
        Rehearsal rehearsal = rehearse("steps: [{ open: home }, { click: home.save }]");
        RunRecord record = rehearsal.run();
        assertThat(record.steps())
                .hasSize(2)
                .allSatisfy(step -> assertThat(PlacesFile.read(
                                rehearsal.folder.path(), step.pictures().get(0)))
                        .isPresent());
    }

    public void goesOnWhereNobodySaysWhereThingsStand() {
        Rehearsal rehearsal = rehearse("steps: [{ open: home }, { click: home.save }]");
        rehearsal.page.failOn("places", new StepFailed("places", "none", ""));
        assertThat(Rehearsal.outcomes(rehearsal.run())).containsExactly("1 PASSED", "2 PASSED");
        assertThat(rehearsal.folder.resolve("screenshots")).isNotEmptyDirectory();
        assertThat(rehearsal.folder.resolve("places")).doesNotExist();
    }

    public void stopsAtAFailureButPerformsTheEnd() {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - open: home
                  - expect: home.done
                    advice: look again
                  - click: home.save
                finally:
                  - fill: home.name
                    with: bye
                """);
        RunRecord record = rehearsal.run();
        assertThat(record.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(Rehearsal.outcomes(record)).containsExactly("1 PASSED", "2 FAILED", "3 SKIPPED", "4 PASSED");
        assertThat(record.steps().get(2).tries()).isZero();
        StepRecord failed = record.steps().get(1);
        assertThat(failed.expected()).isEqualTo("home.done");
        assertThat(failed.found()).isEqualTo("nothing like it");
        assertThat(failed.advice()).isEqualTo("look again");
        assertThat(failed.pictures()).hasSize(1);
    }

    public void leavesTheRestOfAFlowThatIsDoneAlready() {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - open: home
                  - done-if: home.done
                  - click: home.save
                """);
        rehearsal.page.show("home.done");
        assertThat(Rehearsal.outcomes(rehearsal.run())).containsExactly("1 PASSED", "2 PASSED", "3 SKIPPED");
        assertThat(rehearsal.page.done()).doesNotContain("click home.save");
    }

    public void endsOnlyTheRowThatIsDone() {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - for-each: row
                    in:
                      - { text: one, size: "0" }
                      - { text: two, size: "2" }
                    steps:
                      - done-if: ${row.size} = 0
                      - fill: home.name
                        with: ${row.text}
                """);
        rehearsal.run();
        assertThat(rehearsal.page.done()).contains("fill home.name with two").doesNotContain("fill home.name with one");
    }

    public void doesNothingIrreversibleWithoutTheExactConfirmation() {
        Rehearsal rehearsal = rehearse(MOVE);
        rehearsal.confirmed.add("move:@eve@other.example");
        RunRecord record = rehearsal.run();
        assertThat(record.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(rehearsal.page.done()).doesNotContain("click home.move");
        assertThat(record.steps().get(0).advice()).contains("--confirm move:@ada@new.example");
    }

    public void doesTheIrreversibleOnceWhenItIsConfirmed() throws IOException {
        Rehearsal rehearsal = rehearse(MOVE);
        rehearsal.confirmed.add("move:@ada@new.example");
        assertThat(rehearsal.run().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(rehearsal.page.done()).containsOnlyOnce("click home.move");
        assertThat(rehearsal.journal())
                .anyMatch(line -> line.contains("\"confirmed\"") && line.contains("move:@ada@new.example"));
    }

    /** What only a step finds out was unknown when the plan was made. */
    public void asksNobodyAboutATargetThatTakesNobodyIn() {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - find-handle: real
                    of: ada@new.example
                  - click: home.move
                    effect: irreversible
                    confirm: move:@${real}
                """);
        rehearsal.fediverse.leads("ada@new.example", "ada@closed.example");
        rehearsal.confirmed.add("move:@ada@closed.example");
        RunRecord record = rehearsal.run();
        assertThat(record.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(rehearsal.page.done()).doesNotContain("click home.move");
        assertThat(record.steps().get(1).found()).contains("nobody is taken in");
    }

    public void keepsAClickWhosePageCannotBeKept() {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - open: home
                  - click: home.save
                    effect: reversible
                """);
        StepFailed busy = new StepFailed(StepFailed.Cause.BROKEN, "a page", "nothing", "");
        rehearsal.page.when("click home.save", () -> rehearsal.page.failOn("html", busy));
        RunRecord record = rehearsal.run();
        assertThat(record.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(record.steps().get(1).found()).contains("; not all evidence could be kept: nothing");
    }

    public void neverTriesTheIrreversibleAgain() {
        Rehearsal rehearsal = rehearse(MOVE);
        rehearsal.confirmed.add("move:@ada@new.example");
        rehearsal.page.failOn("click home.move", new StepFailed("a page", "none", ""));
        assertThat(rehearsal.run().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(rehearsal.page.done()).containsOnlyOnce("click home.move");
    }

    public void triesAgainWhatMayPass() {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - click: home.save
                    retry: 2 times every 1ms
                """);
        rehearsal.page.failOn("click home.save", new StepFailed("a page", "none", ""));
        RunRecord record = rehearsal.run();
        assertThat(record.steps().get(0).tries()).isEqualTo(3);
    }

    public void beginsAnotherTryWhereTheFirstOneBegan() {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - open: home
                  - click: home.save
                    retry: 1 times every 1ms
                """);
        rehearsal.page.when("click home.save", () -> rehearsal.page.strayTo("https://toy.example/error"));
        rehearsal.page.failOn("click home.save", new StepFailed("a page", "403", ""));
        assertThat(rehearsal.run().steps().get(1).tries()).isEqualTo(2);
        assertThat(rehearsal.page.done())
                .containsSubsequence("click home.save", "open https://toy.example/home", "click home.save");
    }

    public void doesNotRepeatAClickAfterAServerError() {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - click: home.save
                    retry: 2 times every 1ms
                """);
        rehearsal.page.failOn("click home.save", new StepFailed(StepFailed.Cause.SERVER_ERROR, "a page", "500", ""));
        assertThat(rehearsal.run().steps().get(0).tries()).isEqualTo(1);
    }

    public void goesOnAfterAnOptionalStep() {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - expect: home.done
                    optional: true
                  - click: home.save
                """);
        RunRecord record = rehearsal.run();
        assertThat(record.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(Rehearsal.outcomes(record)).containsExactly("1 SKIPPED", "2 PASSED");
    }

    public void waitsForWhatOthersDoAndSaysSo() {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - wait-for: home.done
                    every: 1ms
                    up-to: 20ms
                """);
        RunRecord record = rehearsal.run();
        assertThat(record.outcome()).isEqualTo(Outcome.WAITING);
        assertThat(rehearsal.waited).contains("home.done");
        assertThat(rehearsal.page.done()).contains("reload");
    }

    public void keepsSecretsOutOfEverything() throws IOException {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - open: home
                  - fill: home.password
                    with: ${account.password}
                  - open: home
                """);
        rehearsal.page.show("home.password").showHtml("<main>s3cret-account</main>");
        RunRecord record = rehearsal.run();
        assertThat(rehearsal.page.done()).contains("fill home.password with ••••••");
        assertThat(record.toString()).doesNotContain("s3cret");
        try (Stream<Path> files = Files.walk(rehearsal.folder.path())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().contains("001-"))
                    .toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("s3cret");
            }
        }
    }

    public void keepsAJournalWhoseLinesHoldTogether() throws Exception {
        Rehearsal rehearsal = rehearse("steps:\n  - open: home\n  - click: home.save\n");
        rehearsal.run();
        assertThat(rehearsal.journal()).hasSize(6);
        assertThat(Journal.verify(rehearsal.folder.journal())).isEmpty();
    }

    public void stopsWhenSomebodyWishes() {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - open: home
                  - click: home.save
                finally:
                  - say: bye
                """);
        rehearsal.page.when("open https://toy.example/home", rehearsal.stopping::stop);
        RunRecord record = rehearsal.run();
        assertThat(record.outcome()).isEqualTo(Outcome.WAITING);
        assertThat(Rehearsal.outcomes(record)).isEqualTo(List.of("1 PASSED", "2 SKIPPED", "3 PASSED"));
    }

    private static final String MOVE = """
            inputs:
              to: { type: handle, about: the new account, default: ada@new.example }
            steps:
              - click: home.move
                effect: irreversible
                confirm: move:@${to}
            """;

    private Rehearsal rehearse(String steps) {
        return new Rehearsal(temporary, steps);
    }
}
