package org.fediferry.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.fediferry.evidence.Event;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.Journal;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RoleRecord;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.SpentRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.plan.Account;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Fediverse;
import org.fediferry.step.Spent;
import org.jspecify.annotations.Nullable;

/** Performs plans, one step after the other, and keeps the evidence. */
public final class Runner {

    private final Crew crew;
    private final Clock clock;
    private final String version;

    /**
     * Everybody whom a runner works with.
     *
     * @param stopping ends the run after the step that is being done
     */
    public record Crew(
            Windows windows,
            Fediverse fediverse,
            Secrets secrets,
            Confirmation confirmation,
            Person person,
            Progress progress,
            Stopping stopping,
            Limits limits) {}

    /** A runner that writes {@code version} as Fediferry's own into its records. */
    public Runner(Crew crew, Clock clock, String version) {
        this.crew = crew;
        this.clock = clock;
        this.version = version;
    }

    /** Performs a plan. A failure ends it but for the steps at its end; the record says what happened. */
    public RunRecord run(Plan plan, RunFolder folder) throws EvidenceLost {
        Instant started = clock.instant();
        try (Journal journal = Journal.open(folder.journal(), clock)) {
            Collection collection = new Collection(folder);
            RunContext run = new RunContext(
                    plan,
                    crew.windows(),
                    crew.fediverse(),
                    crew.progress(),
                    crew.confirmation(),
                    crew.person(),
                    crew.limits(),
                    folder,
                    journal,
                    collection,
                    new RunValues(plan, collection, crew.secrets()),
                    new RunState(),
                    new Patience(clock, crew.stopping(), crew.progress(), crew.limits()));
            crew.progress().runStarted(plan, folder.path());
            journal.add(
                    Event.RUN_STARTED,
                    Map.of("scenario", plan.scenario(), "steps", plan.steps().size()));
            Outcome outcome = performOrLeave(run, started);
            journal.add(Event.RUN_ENDED, Map.of("outcome", outcome.name().toLowerCase(Locale.ROOT)));
            RunRecord record = record(run, started, outcome, clock.instant());
            folder.write(record);
            crew.progress().runEnded(record);
            return record;
        }
    }

    private Outcome performOrLeave(RunContext run, Instant started) throws EvidenceLost {
        try {
            return perform(run, started);
        } catch (EvidenceLost lost) {
            new Leaving(run).perform();
            throw lost;
        }
    }

    private Outcome perform(RunContext run, Instant started) throws EvidenceLost {
        StepRunner steps = new StepRunner(run, clock);
        run.plan().steps().forEach(step -> run.state().add(steps.untried(step)));
        Outcome outcome = Outcome.PASSED;
        for (PlannedStep step : run.plan().steps()) {
            if (outcome == Outcome.PASSED && crew.stopping().isWished()) {
                outcome = Outcome.WAITING;
            }
            if (outcome != Outcome.PASSED && !step.atEnd()) {
                continue;
            }
            StepRecord record = steps.run(step);
            run.state().add(record);
            boolean fulfilled = record.outcome() == Outcome.PASSED || record.outcome() == Outcome.SKIPPED;
            if (outcome == Outcome.PASSED && !fulfilled) {
                outcome = record.outcome();
            }
            if (step.atEnd() && !fulfilled) {
                run.state().end(step, "not possible: an earlier step of it failed");
            }
            run.folder().write(record(run, started, outcome, null));
        }
        return outcome;
    }

    private RunRecord record(RunContext run, Instant started, Outcome outcome, @Nullable Instant ended) {
        Plan plan = run.plan();
        return new RunRecord(
                RunRecord.FORMAT,
                run.folder().id(),
                plan.scenario(),
                plan.title(),
                version,
                started,
                ended,
                outcome,
                roles(plan),
                crew.windows().browser(),
                run.state().steps(),
                run.collection().records(),
                run.state().balance(),
                run.state().said(),
                plan.moves(),
                plan.stays(),
                spent(run, Duration.between(started, clock.instant())));
    }

    private static Map<String, RoleRecord> roles(Plan plan) {
        Map<String, RoleRecord> roles = new LinkedHashMap<>();
        for (Account account : plan.accounts().values()) {
            roles.put(
                    account.role(),
                    new RoleRecord(
                            account.handle().acct(),
                            account.server().toString(),
                            account.serverType().name(),
                            account.software().version().toString()));
        }
        return roles;
    }

    private SpentRecord spent(RunContext run, Duration total) {
        Spent pages = crew.windows().spent();
        Duration start = crew.windows().startTime();
        Duration others = start.plus(pages.acting())
                .plus(pages.waiting())
                .plus(pages.picturing())
                .plus(run.patience().spent());
        return new SpentRecord(
                start,
                pages.acting(),
                pages.waiting(),
                run.patience().spent(),
                pages.picturing(),
                total.minus(others).isNegative() ? Duration.ZERO : total.minus(others));
    }
}
