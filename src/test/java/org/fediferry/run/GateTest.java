package org.fediferry.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fediferry.evidence.Event;
import org.fediferry.evidence.Journal;
import org.fediferry.evidence.JournalLine;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.evidence.UnreadableRun;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.StepFailed;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** Whatever the plan, the faults and the number of attempts: nothing irreversible is reached around its gate. */
@Test(groups = "unit")
public class GateTest {

    private static final int PLANS = 400;
    private static final String MOVE = "click home.move";

    private Path temporary;
    private int moves;
    private int refusals;

    @BeforeClass(alwaysRun = true)
    public void makeRoom() throws IOException {
        temporary = Files.createTempDirectory("fediferry-gate");
    }

    @AfterClass(alwaysRun = true)
    public void clear() throws IOException {
        try (var all = Files.walk(temporary)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    public void noPathLeadsAroundTheGate() throws Exception {
        for (long seed = 0; seed < PLANS; seed++) {
            Rehearsal rehearsal = new Rehearsal(Files.createDirectory(temporary.resolve("p" + seed)), AnyPlan.of(seed));
            trouble(rehearsal, new Random(seed));
            check(seed, rehearsal, rehearsal.run());
            check(seed, rehearsal, rehearsal.resume());
            check(seed, rehearsal, rehearsal.resume());
        }
        assertThat(moves).as("moves that were made at all").isGreaterThan(PLANS / 10);
        assertThat(refusals).as("moves that were refused").isGreaterThan(PLANS / 10);
    }

    private static void trouble(Rehearsal rehearsal, Random random) {
        for (String target : List.of("move:@one", "move:@other")) {
            if (random.nextInt(3) > 0) {
                rehearsal.confirmed.add(target);
            }
        }
        if (random.nextBoolean()) {
            rehearsal.page.when(MOVE, () -> rehearsal.page.show("home.done"));
        }
        if (random.nextInt(3) == 0) {
            rehearsal.page.show("home.done");
        }
        for (String line : List.of("click home.save", MOVE, "fill home.name with ada")) {
            if (random.nextInt(4) == 0) {
                StepFailed.Cause[] causes = StepFailed.Cause.values();
                rehearsal.page.failOn(
                        line, new StepFailed(causes[random.nextInt(causes.length)], "peace", "trouble", ""));
            }
        }
    }

    private void check(long seed, Rehearsal rehearsal, RunRecord record) throws UnreadableRun {
        List<JournalLine> journal = Journal.read(rehearsal.folder.journal());
        long clicked = rehearsal.page.done().stream().filter(MOVE::equals).count();
        List<JournalLine> confirmations =
                journal.stream().filter(line -> line.event() == Event.CONFIRMED).toList();
        assertThat(clicked)
                .as("plan %d: each click has its confirmation", seed)
                .isLessThanOrEqualTo(confirmations.size());
        assertThat(confirmations)
                .as("plan %d", seed)
                .allSatisfy(line -> assertThat(rehearsal.confirmed)
                        .contains(line.fields().path("target").asText()));
        for (PlannedStep step : rehearsal.plan().irreversible()) {
            neverAgainUnseen(seed, step.number(), journal);
            StepRecord end = record.steps().get(step.number() - 1);
            assertThat(end.tries()).as("plan %d, step %d", seed, step.number()).isLessThanOrEqualTo(1);
            moves += end.tries();
            refusals += end.found().equals("none") ? 1 : 0;
        }
        neverAfterAFailure(seed, rehearsal, record);
    }

    /** A second confirmation of a step only where the page has shown in between that it had not happened. */
    private static void neverAgainUnseen(long seed, int step, List<JournalLine> journal) {
        List<String> told = new ArrayList<>();
        for (JournalLine line : journal) {
            if (line.fields().path("step").asInt() == step
                    && (line.event() == Event.CONFIRMED || line.event() == Event.LOOKED)) {
                told.add(
                        line.event() == Event.CONFIRMED
                                ? "confirmed"
                                : line.fields().path("happened").asText());
            }
        }
        for (int i = 1; i < told.size(); i++) {
            if (told.get(i).equals("confirmed")) {
                assertThat(told.get(i - 1))
                        .as("plan %d, step %d: %s", seed, step, told)
                        .isEqualTo("false");
            }
        }
    }

    private static void neverAfterAFailure(long seed, Rehearsal rehearsal, RunRecord record) {
        Set<Outcome> fine = Set.of(Outcome.PASSED, Outcome.SKIPPED);
        boolean failed = false;
        for (StepRecord step : record.steps()) {
            if (failed && rehearsal.plan().irreversible().stream().anyMatch(each -> each.number() == step.number())) {
                assertThat(step.tries())
                        .as("plan %d, step %d", seed, step.number())
                        .isZero();
            }
            failed |= !fine.contains(step.outcome());
        }
    }
}
