package org.fediferry.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fediferry.evidence.CheckFile;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.evidence.CheckedCase.Verdict;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.run.Stopping;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Cases as TestNG tests: side by side, tried again, and with nothing hidden. */
@Test(groups = "unit")
public class EngineTest {

    private static final TestAccount ADA = Rehearsal.account("ada", "@ada@lantern.example");
    private static final TestAccount ADA_AGAIN = Rehearsal.account("ada-again", "@ada@lantern.example");
    private static final TestAccount BEA = Rehearsal.account("bea", "@bea@lantern.example");
    private static final CheckCase ALIASES = Rehearsal.page("aliases", ADA);
    private static final CheckCase EXPORT = Rehearsal.page("export", BEA);

    private Rehearsal rehearsal = new Rehearsal();
    private Stopping stopping = new Stopping();
    private Path runs;
    private final List<CheckedCase> watched = new ArrayList<>();

    @BeforeMethod(alwaysRun = true)
    public void begin() throws IOException {
        rehearsal = new Rehearsal();
        stopping = new Stopping();
        watched.clear();
        runs = Files.createTempDirectory("engine");
    }

    private Check.Result check(int retries, int sessions, CheckCase... cases) throws EvidenceLost {
        CheckOrder order =
                new CheckOrder(Path.of("scenarios"), runs).retries(retries).sessions(sessions);
        return Check.perform(
                new Engine(
                        order,
                        List.of(cases),
                        new CheckFolder(runs, Instant.EPOCH),
                        rehearsal,
                        new Engine.Wires(watched::add, stopping)),
                sessions);
    }

    private static Map<String, CheckedCase> byName(Check.Result result) {
        return result.record().cases().stream().collect(Collectors.toMap(CheckedCase::name, one -> one));
    }

    public void everyCaseIsOneTestWithItsNameInTheReports() throws Exception {
        rehearsal.ending("export", Verdict.FAILED);

        Check.Result result = check(0, 2, ALIASES, EXPORT);

        assertThat(Files.readString(result.folder().resolve("testng-results.xml")))
                .contains("total=\"2\" passed=\"1\" failed=\"1\"")
                .contains("<![CDATA[aliases]]>");
        assertThat(Files.readString(result.folder().resolve("junitreports/TEST-check.xml")))
                .contains("name=\"aliases\"", "name=\"export\"", "it is FAILED at attempt 1");
        assertThat(CheckFile.read(result.folder()).orElseThrow().cases())
                .isEqualTo(result.record().cases());
        assertThat(watched).containsExactlyInAnyOrderElementsOf(result.record().cases());
        assertThat(rehearsal.hasEnded()).isTrue();
    }

    private static CheckedCase find(Map<String, CheckedCase> cases, String name) {
        return Objects.requireNonNull(cases.get(name), () -> name + " is not among " + cases.keySet());
    }

    public void whatPassesOnlyAtAnotherAttemptIsFlakyAndKeepsWhatWasWrong() throws Exception {
        rehearsal.ending("aliases", Verdict.FAILED, Verdict.FAILED, Verdict.PASSED);

        Check.Result result = check(2, 1, ALIASES, EXPORT);
        CheckedCase aliases = find(byName(result), "aliases");

        assertThat(aliases.verdict()).isEqualTo(Verdict.FLAKY);
        assertThat(aliases.attempts()).isEqualTo(3);
        assertThat(aliases.problems())
                .containsExactly(
                        "at an earlier attempt: it is FAILED at attempt 1",
                        "at an earlier attempt: it is FAILED at attempt 2");
        assertThat(find(byName(result), "export").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(Files.readString(result.folder().resolve("testng-results.xml")))
                .contains("retried=\"2\"");
    }

    public void whatFailsAtEveryAttemptHasFailed() throws Exception {
        rehearsal.ending("aliases", Verdict.FAILED);

        CheckedCase aliases = find(byName(check(2, 1, ALIASES)), "aliases");

        assertThat(aliases.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(aliases.attempts()).isEqualTo(3);
        assertThat(watched).hasSize(1);
    }

    public void withoutRetriesAFailureIsTriedOnceAndALostBrowserTwice() throws Exception {
        rehearsal.ending("aliases", Verdict.FAILED, Verdict.PASSED).ending("export", Verdict.BROKEN, Verdict.PASSED);

        Map<String, CheckedCase> cases = byName(check(0, 1, ALIASES, EXPORT));

        assertThat(find(cases, "aliases").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(rehearsal.attempts("aliases")).isEqualTo(1);
        assertThat(find(cases, "export").verdict()).isEqualTo(Verdict.FLAKY);
        assertThat(rehearsal.attempts("export")).isEqualTo(2);
    }

    public void whatIsSkippedIsNotTriedAgain() throws Exception {
        rehearsal.ending("aliases", Verdict.SKIPPED);

        CheckedCase aliases = find(byName(check(3, 1, ALIASES)), "aliases");

        assertThat(aliases.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(rehearsal.attempts("aliases")).isEqualTo(1);
    }

    public void neverTwoCasesAreOnOneAccount() throws Exception {
        CheckCase[] cases = IntStream.range(0, 60)
                .mapToObj(number -> switch (number % 4) {
                    case 0 -> Rehearsal.page("a" + number, ADA);
                    case 1 -> Rehearsal.page("again" + number, ADA_AGAIN);
                    case 2 -> Rehearsal.page("b" + number, BEA);
                    default -> Rehearsal.page("both" + number, BEA, ADA_AGAIN);
                })
                .toArray(CheckCase[]::new);

        Check.Result result = check(0, 4, cases);

        assertThat(result.record().cases()).hasSize(60).allMatch(one -> one.verdict() == Verdict.PASSED);
        assertThat(rehearsal.mostOnOneAccount()).isEqualTo(1);
        assertThat(rehearsal.wasIntruded()).isFalse();
    }

    public void casesOfSeveralAccountsRunAtTheSameTime() throws Exception {
        Check.Result result = check(0, 2, Rehearsal.page("meets-a", ADA), Rehearsal.page("meets-b", BEA));

        assertThat(result.record().cases()).hasSize(2);
        assertThat(rehearsal.haveMet()).isTrue();
    }

    public void onceSomebodyStopsItTheRestIsSkipped() throws Exception {
        stopping.stop();

        assertThat(check(0, 1, ALIASES, EXPORT).record().cases()).allSatisfy(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.SKIPPED);
            assertThat(one.problems()).containsExactly("somebody stopped the check");
        });
        assertThat(rehearsal.attempts("aliases")).isZero();
    }
}
