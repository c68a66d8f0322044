package org.fediferry.check;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.RunRequest;
import org.fediferry.evidence.StepRecord;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.plan.Account;
import org.fediferry.plan.Plan;
import org.fediferry.plan.Planner;
import org.fediferry.run.Progress;
import org.fediferry.run.PublicFediverse;
import org.fediferry.run.Runner;
import org.fediferry.run.Stopping;
import org.fediferry.run.Windows;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.Scenario;
import org.fediferry.scenario.ScenarioReader;
import org.fediferry.step.FlowRef;

/** Performs flows for a check, each with a run folder of its own in the check's. */
final class Performances {

    private final CheckOrder order;
    private final CheckFolder folder;
    private final Stopping stopping;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Library> libraries = new ConcurrentHashMap<>();

    Performances(CheckOrder order, CheckFolder folder, Stopping stopping) {
        this.order = order;
        this.folder = folder;
        this.stopping = stopping;
    }

    /**
     * What came of a flow.
     *
     * @param run its folder, seen from the check's
     */
    record Performed(Outcome outcome, List<String> problems, String run) {}

    Performed perform(Plan plan, Map<String, TestAccount> cast, Windows windows) throws EvidenceLost {
        PublicWeb web = new PublicWeb(order.web());
        Runner runner = new Runner(
                new Runner.Crew(
                        windows,
                        new PublicFediverse(web),
                        web.withTokens(),
                        new Crew.CastSecrets(cast),
                        Crew.OnlyDisposable.of(cast, order.everybody()),
                        new Crew.Nobody(),
                        Progress.silent(),
                        stopping,
                        order.limits()),
                clock,
                order.version());
        RunFolder run = folder.run(clock.instant(), plan.scenario());
        RunRecord record = runner.run(plan, new RunRequest(plan.scenario(), Map.of(), Map.of()), run);
        return new Performed(record.outcome(), problems(record), CheckFolder.relative(run));
    }

    /** A flow of the account's own server type, such as {@code sign-in}. */
    Plan plan(Account account, String flow) throws InvalidScenario {
        String name = account.serverType().name() + "/" + flow;
        Library library = libraries.get(name);
        if (library == null) {
            library = ScenarioReader.read(order.scenarios(), FlowRef.parse(name));
            libraries.put(name, library);
        }
        return Planner.plan(library, Map.of(Scenario.ACCOUNT, account), Map.of());
    }

    private static List<String> problems(RunRecord record) {
        if (record.outcome() == Outcome.PASSED) {
            return List.of();
        }
        Optional<StepRecord> stopped = record.steps().stream()
                .filter(step -> step.outcome() != Outcome.PASSED && step.outcome() != Outcome.SKIPPED)
                .findFirst();
        return List.of(stopped.map(step -> "step " + step.number() + " of "
                        + record.steps().size() + " (" + step.label() + "): expected " + step.expected() + ", found "
                        + step.found() + (step.advice().isEmpty() ? "" : "; " + step.advice()))
                .orElse("it was stopped"));
    }
}
