package org.fediferry.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** A run that needs the person: asked, waited for, told what to do, and never a run that hangs. */
@Test(groups = "unit")
public class TurningTest {

    private static final String ASKING = """
            steps:
              - ask: What is your name?
                into: name
                up-to: 30ms
              - fill: home.name
                with: ${name}
            """;

    private static final String HANDING_OVER = """
            steps:
              - hand-off: Solve the puzzle.
                until: home.done
                up-to: 30ms
              - click: home.save
            """;

    private Path temporary;

    @BeforeMethod(alwaysRun = true)
    public void makeRoom() throws IOException {
        temporary = Files.createTempDirectory("fediferry-person");
    }

    public void usesTheAnswer() throws IOException {
        Rehearsal rehearsal = new Rehearsal(temporary, ASKING);
        rehearsal.person.answers("name", "Ada");

        assertThat(rehearsal.run().outcome()).isEqualTo(Outcome.PASSED);

        assertThat(rehearsal.person.told).containsExactly("What is your name? []");
        assertThat(rehearsal.page.done()).contains("fill home.name with Ada");
        assertThat(asked(rehearsal))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).contains("What is your name?").doesNotContain("Ada"));
    }

    public void doesNotWaitWhereNobodyIsThere() {
        RunRecord record = new Rehearsal(temporary, ASKING).run();

        assertThat(Rehearsal.outcomes(record)).containsExactly("1 WAITING", "2 SKIPPED");
        StepRecord asking = record.steps().get(0);
        assertThat(asking.found()).isEqualTo("there is no terminal to ask at");
        assertThat(asking.advice()).contains("--answer name=VALUE");
    }

    public void waitsNoLongerThanThePersonHas() {
        Rehearsal rehearsal = new Rehearsal(temporary, ASKING);
        rehearsal.person.sits();

        RunRecord record = rehearsal.run();

        assertThat(record.outcome()).isEqualTo(Outcome.WAITING);
        assertThat(record.steps().get(0).found()).isEqualTo("nobody answered within 30ms");
        assertThat(rehearsal.waited)
                .as("what would wipe the line on which somebody types")
                .isEmpty();
    }

    public void goesOnWhenThePersonHasDoneIt() throws IOException {
        Rehearsal rehearsal = new Rehearsal(temporary, HANDING_OVER);
        rehearsal.person.does(() -> rehearsal.page.show("home.done"));

        RunRecord record = rehearsal.run();

        assertThat(record.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(record.steps().get(0).pictures()).hasSize(2);
        assertThat(rehearsal.person.told).containsExactly("Solve the puzzle. at about:blank");
        assertThat(rehearsal.page.done()).containsSubsequence("no banner", "click home.save");
        assertThat(asked(rehearsal)).singleElement().asString().contains("Solve the puzzle.");
    }

    public void waitsForThePersonAndSaysForWhat() {
        Rehearsal rehearsal = new Rehearsal(temporary, HANDING_OVER);
        rehearsal.person.does(() -> {});

        RunRecord record = rehearsal.run();

        assertThat(Rehearsal.outcomes(record)).containsExactly("1 WAITING", "2 SKIPPED");
        assertThat(rehearsal.waited).contains("home.done");
        assertThat(rehearsal.page.done()).contains("no banner").doesNotContain("reload", "click home.save");
    }

    public void sendsNobodyToAWindowThatIsNotThere() {
        Rehearsal rehearsal = new Rehearsal(temporary, HANDING_OVER);

        RunRecord record = rehearsal.run();

        assertThat(record.outcome()).isEqualTo(Outcome.WAITING);
        assertThat(record.steps().get(0).advice()).contains("--headed");
        assertThat(rehearsal.person.told).isEmpty();
    }

    public void stopsWaitingWhenSomebodyWishes() {
        Rehearsal rehearsal = new Rehearsal(temporary, HANDING_OVER.replace("30ms", "1h"));
        rehearsal.person.does(rehearsal.stopping::stop);

        RunRecord record = rehearsal.run();

        assertThat(record.outcome()).isEqualTo(Outcome.WAITING);
        assertThat(record.steps().get(0).found()).isEqualTo("somebody stopped the run");
        assertThat(rehearsal.page.done()).contains("no banner");
    }

    private static List<String> asked(Rehearsal rehearsal) throws IOException {
        return rehearsal.journal().stream()
                .filter(line -> line.contains("\"asked\""))
                .toList();
    }
}
