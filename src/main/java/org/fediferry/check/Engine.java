package org.fediferry.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.fediferry.drift.Usage;
import org.fediferry.evidence.CheckRecord;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.evidence.CheckedCase.Verdict;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.run.Stopping;
import org.fediferry.scenario.InvalidScenario;
import org.testng.SkipException;

/** Performs cases for TestNG, whichever thread it calls from: lends accounts, counts attempts, keeps what came of each. */
final class Engine implements AutoCloseable {

    private final CheckOrder order;
    private final Consumer<CheckedCase> watcher;
    private final Stopping stopping;
    private final Clock clock = Clock.systemUTC();
    private final Instant started;
    private final CheckFolder folder;
    private final List<CheckCase> cases;
    private final Leases leases = new Leases();
    private final Performing performing;
    private final Map<CheckCase, Tries> tries = new HashMap<>();
    private final Set<CheckCase> again = ConcurrentHashMap.newKeySet();
    private final List<CheckedCase> checked = new ArrayList<>();
    private boolean ended;

    /** Whom an engine tells, and who tells it to stop. */
    record Wires(Consumer<CheckedCase> watcher, Stopping stopping) {}

    Engine(CheckOrder order, List<CheckCase> cases, CheckFolder folder, Performing performing, Wires wires) {
        this.order = order;
        this.cases = cases;
        this.folder = folder;
        this.performing = performing;
        this.watcher = wires.watcher();
        this.stopping = wires.stopping();
        this.started = clock.instant();
    }

    /** Asks the servers, and makes the folder; nothing is started in a browser yet. */
    static Engine of(CheckOrder order, Wires wires) throws InvalidScenario, EvidenceLost {
        Usage usage = Usage.read(order.scenarios());
        List<CheckCase> cases = Cases.of(order);
        CheckFolder folder = new CheckFolder(order.runs(), Clock.systemUTC().instant());
        Performances performances = new Performances(order, folder, wires.stopping());
        Performer performer = new Performer(order, folder, usage, new Browsers(order.sessions()), performances);
        return new Engine(order, cases, folder, performer, wires);
    }

    /** What was tried of a case so far. */
    private static final class Tries {

        private final List<String> problems = new ArrayList<>();
        private Duration took = Duration.ZERO;
        private int number;
    }

    List<CheckCase> cases() {
        return cases;
    }

    CheckFolder folder() {
        return folder;
    }

    /** Performs one attempt at a case, and ends in the way in which TestNG hears of it. */
    void perform(CheckCase one) throws EvidenceLost {
        again.remove(one);
        Tries so = tries(one);
        Attempt attempt;
        long before = System.nanoTime();
        try (Leases.Lease lease = leases.take(one.accounts())) {
            // What waits for an account that another case has is not the time of this one.
            before = System.nanoTime();
            attempt = stopping.isWished() ? stopped(one) : performing.perform(one);
        }
        so.took = so.took.plusNanos(System.nanoTime() - before);
        so.number++;
        if (mayTryAgain(one, attempt.verdict(), so.number)) {
            so.problems.addAll(attempt.findings().problems());
            again.add(one);
        } else {
            end(one, attempt, so);
        }
        switch (attempt.verdict()) {
            case PASSED, FLAKY -> {}
            case SKIPPED -> throw new SkipException(attempt.words());
            case FAILED -> throw new AssertionError(attempt.words());
            case BROKEN -> throw new IllegalStateException(attempt.words());
        }
    }

    private static Attempt stopped(CheckCase one) {
        Findings findings = new Findings();
        findings.problem("somebody stopped the check");
        return new Attempt(Verdict.SKIPPED, Performer.place(one, null), findings, "");
    }

    private synchronized Tries tries(CheckCase one) {
        return tries.computeIfAbsent(one, unknown -> new Tries());
    }

    /** A failure as often as was asked for; a browser that was lost once more in any case; never what is irreversible. */
    private boolean mayTryAgain(CheckCase one, Verdict verdict, int number) {
        if (!one.isRepeatable() || stopping.isWished() || one.work() instanceof Work.Nothing) {
            return false;
        }
        return verdict == Verdict.FAILED && number <= order.retries()
                || verdict == Verdict.BROKEN && number <= Math.max(1, order.retries());
    }

    /** Whether a case that has just failed is tried again. */
    boolean wantsAnother(CheckCase one) {
        return again.contains(one);
    }

    private synchronized void end(CheckCase one, Attempt attempt, Tries so) {
        boolean flaky = attempt.verdict() == Verdict.PASSED && so.number > 1;
        List<String> problems = attempt.findings().everything();
        if (flaky) {
            so.problems.forEach(problem -> problems.add("at an earlier attempt: " + problem));
        }
        CheckedCase ended = new CheckedCase(
                one.name(),
                one.depth(),
                one.subject(),
                attempt.place(),
                flaky ? Verdict.FLAKY : attempt.verdict(),
                so.number,
                so.took.truncatedTo(ChronoUnit.MILLIS),
                problems,
                attempt.findings().pictures(),
                attempt.findings().barriers(),
                attempt.run().isEmpty() ? null : attempt.run());
        checked.add(ended);
        watcher.accept(ended);
    }

    /** Signs out who is left, ends the browsers, and writes what was found. */
    CheckRecord end() throws EvidenceLost {
        close();
        CheckRecord record = new CheckRecord(
                CheckRecord.FORMAT,
                order.version(),
                started,
                Duration.between(started, clock.instant()).truncatedTo(ChronoUnit.MILLIS),
                List.copyOf(checked));
        folder.write(record);
        return record;
    }

    @Override
    public void close() throws EvidenceLost {
        if (!ended) {
            ended = true;
            performing.end();
        }
    }
}
