package org.fediferry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRecord;
import org.fediferry.step.StepFailed;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** A run that goes on keeps what is done, looks at what is uncertain, and does the rest. */
@Test(groups = "unit")
public class ResumptionTest {

    private static final String SAVING = """
            steps:
              - open: home
              - fill: home.name
                with: ada
              - click: home.save
                effect: reversible
                happened: home.done
              - expect: home.done
              - say: saved
            """;

    private Path temporary;

    @BeforeMethod(alwaysRun = true)
    public void makeRoom() throws IOException {
        temporary = Files.createTempDirectory("fediferry-resume");
    }

    private Rehearsal rehearse(String steps) {
        return new Rehearsal(temporary, steps);
    }

    /** The end of the process, in the middle of something that it does to the page. */
    private static final class Death extends Error {

        private static final long serialVersionUID = 1L;
    }

    private static void die() {
        throw new Death();
    }

    private static long clicks(Rehearsal rehearsal) {
        return rehearsal.page.done().stream().filter("click home.save"::equals).count();
    }

    public void doesNotClickAgainWhatHasHappened() {
        Rehearsal rehearsal = rehearse(SAVING);
        rehearsal.page.when("click home.save", () -> {
            rehearsal.page.show("home.done");
            die();
        });
        assertThatThrownBy(rehearsal::run).isInstanceOf(Death.class);

        RunRecord resumed = rehearsal.resume();

        assertThat(resumed.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(clicks(rehearsal)).isOne();
        assertThat(resumed.steps().get(2).found()).startsWith("done before the run broke off");
        assertThat(resumed.steps().get(2).pictures()).isNotEmpty();
        assertThat(resumed.said()).containsExactly("saved");
    }

    public void clicksWhatHasNotHappened() {
        Rehearsal rehearsal = rehearse(SAVING);
        rehearsal.page.when("click home.save", ResumptionTest::die);
        assertThatThrownBy(rehearsal::run).isInstanceOf(Death.class);
        rehearsal.page.when("click home.save", () -> rehearsal.page.show("home.done"));

        RunRecord resumed = rehearsal.resume();

        assertThat(resumed.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(clicks(rehearsal)).isEqualTo(2);
        assertThat(rehearsal.page.done())
                .as("looked at twice, then filled in again")
                .filteredOn(line -> !line.startsWith("picture"))
                .containsExactly(
                        "open https://toy.example/home",
                        "fill home.name with ada",
                        "click home.save",
                        "open https://toy.example/home",
                        "open https://toy.example/home",
                        "open https://toy.example/home",
                        "fill home.name with ada",
                        "click home.save");
    }

    public void believesNoPageThatSaysNoOnlyOnce() {
        Rehearsal rehearsal = rehearse(SAVING);
        rehearsal.page.when("click home.save", ResumptionTest::die);
        assertThatThrownBy(rehearsal::run).isInstanceOf(Death.class);
        AtomicInteger opened = new AtomicInteger();
        rehearsal.page.when("open https://toy.example/home", () -> {
            if (opened.incrementAndGet() == 2) {
                rehearsal.page.show("home.done");
            }
        });

        RunRecord resumed = rehearsal.resume();

        assertThat(resumed.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(clicks(rehearsal)).isOne();
    }

    public void takesSilenceForNoAnswer() {
        Rehearsal rehearsal = rehearse(SAVING.replace("home.done", "alias of a@b.example names c@d.example"));
        rehearsal.page.when("click home.save", ResumptionTest::die);
        assertThatThrownBy(rehearsal::run).isInstanceOf(Death.class);
        rehearsal.fediverse.silent("alias a@b.example names c@d.example", 1_000);

        RunRecord resumed = rehearsal.resume();

        assertThat(resumed.outcome()).isEqualTo(Outcome.WAITING);
        assertThat(clicks(rehearsal)).isOne();
        assertThat(resumed.steps().get(2).advice()).contains("--resume");
    }

    public void asksUntilSomebodyAnswers() {
        Rehearsal rehearsal = rehearse(SAVING.replace("home.done", "alias of a@b.example names c@d.example"));
        rehearsal.page.when("click home.save", ResumptionTest::die);
        assertThatThrownBy(rehearsal::run).isInstanceOf(Death.class);
        rehearsal
                .fediverse
                .silent("alias a@b.example names c@d.example", 2)
                .fact("alias a@b.example names c@d.example", true);
        rehearsal.settled = Duration.ofSeconds(20);

        RunRecord resumed = rehearsal.resume();

        assertThat(resumed.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(clicks(rehearsal)).isOne();
    }

    public void stopsWhereNothingShowsWhetherItHappened() {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - open: home
                  - click: home.save
                    effect: reversible
                """);
        rehearsal.page.when("click home.save", ResumptionTest::die);
        assertThatThrownBy(rehearsal::run).isInstanceOf(Death.class);

        RunRecord resumed = rehearsal.resume();

        assertThat(resumed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(clicks(rehearsal)).isOne();
        assertThat(resumed.steps().get(1).advice()).contains("look at the account yourself");
    }

    public void keepsWhatWasSaidAndDone() {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - say: once
                  - open: home
                  - expect: home.done
                """);
        assertThat(rehearsal.run().outcome()).isEqualTo(Outcome.FAILED);
        rehearsal.page.show("home.done");

        RunRecord resumed = rehearsal.resume();

        assertThat(resumed.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(resumed.said()).containsExactly("once");
    }

    public void letsDaysPassWithoutSigningInMeanwhile() {
        Rehearsal rehearsal = rehearse("""
                steps:
                  - say: imported
                  - pause: 3d
                    because: the server fetches them
                  - open: home
                """);
        RunRecord paused = rehearsal.run();
        assertThat(paused.outcome()).isEqualTo(Outcome.WAITING);
        assertThat(paused.steps().get(1).found()).contains("until").endsWith("the server fetches them");

        rehearsal.later = Duration.ofHours(71);
        assertThatThrownBy(rehearsal::resume)
                .hasCauseInstanceOf(StillWaiting.class)
                .hasMessageContaining("a pause of 3d to be over");
        assertThat(rehearsal.page.done()).isEmpty();

        rehearsal.later = Duration.ofHours(73);
        RunRecord resumed = rehearsal.resume();

        assertThat(resumed.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(resumed.said()).containsExactly("imported");
    }

    public void doesNotGoOnWithAnotherPlan() {
        Rehearsal rehearsal = rehearse(SAVING);
        var ignored = rehearsal.run();
        Rehearsal other = new Rehearsal(temporary, SAVING.replace("with: ada", "with: eve"));

        assertThatThrownBy(() -> other.resume(rehearsal.folder))
                .hasCauseInstanceOf(CannotResume.class)
                .hasMessageContaining("no longer those that");
    }

    public void letsThePageDecideAfterAServerError() {
        Rehearsal rehearsal = rehearse(SAVING);
        StepFailed error = new StepFailed(StepFailed.Cause.SERVER_ERROR, "an answer", "HTTP 500", "");
        rehearsal.page.failOn("click home.save", error);

        RunRecord lost = rehearsal.run();

        assertThat(lost.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(lost.steps().get(2).found()).contains("HTTP 500; the page does not show that it has happened");
        rehearsal.page.show("home.done");
        RunRecord resumed = rehearsal.resume();
        assertThat(resumed.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(clicks(rehearsal)).isOne();
    }

    public void goesOnAfterAServerErrorThatCameTooLate() {
        Rehearsal rehearsal = rehearse(SAVING);
        rehearsal.page.show("home.done");
        StepFailed error = new StepFailed(StepFailed.Cause.SERVER_ERROR, "an answer", "HTTP 500", "");
        rehearsal.page.failOn("click home.save", error);

        RunRecord record = rehearsal.run();

        assertThat(record.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(record.steps().get(2).found()).contains("HTTP 500; but it has happened");
        assertThat(record.steps().get(3).tries())
                .as("the answer cannot be asked for again")
                .isZero();
    }
}
