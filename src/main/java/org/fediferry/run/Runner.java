package org.fediferry.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fediferry.evidence.Event;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.Journal;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.RunRequest;
import org.fediferry.evidence.StepRecord;
import org.fediferry.evidence.UnreadableRun;
import org.fediferry.fediverse.TokenWeb;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Fediverse;

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
            TokenWeb tokenWeb,
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
    public RunRecord run(Plan plan, RunRequest request, RunFolder folder) throws EvidenceLost {
        try (Journal journal = Journal.open(folder.journal(), clock)) {
            RunContext run = context(plan, folder, journal);
            Instant started = clock.instant();
            crew.progress().runStarted(plan, folder.path());
            journal.add(
                    Event.RUN_STARTED,
                    Map.of(
                            "scenario", plan.scenario(),
                            "steps", plan.steps().size(),
                            "plan", Fingerprint.of(plan),
                            "request", request));
            return new Performance(run, started).end(plan::steps);
        }
    }

    /** Goes on with a run that has stopped, whatever stopped it; the plan must be the one that it began with. */
    public RunRecord resume(Plan plan, RunFolder folder) throws EvidenceLost, UnreadableRun, CannotResume {
        History history = new History(Journal.read(folder.journal()));
        if (!history.fingerprint().equals(Fingerprint.of(plan))) {
            throw new CannotResume(
                    "the scenario, the accounts or a server's version are no longer those that " + folder.id()
                            + " began with",
                    "start a new run; what is done already is skipped");
        }
        try (Journal journal = Journal.open(folder.journal(), clock)) {
            RunContext run = context(plan, folder, journal);
            Instant started = history.began().orElseGet(clock::instant);
            Performance performance = new Performance(run, started);
            Resumption resumption = new Resumption(run, history);
            List<PlannedStep> first = resumption.begin();
            crew.progress().runStarted(plan, folder.path());
            journal.add(Event.RUN_RESUMED, Map.of());
            return performance.end(() -> performance.left(resumption, first));
        }
    }

    private RunContext context(Plan plan, RunFolder folder, Journal journal) {
        Collection collection = new Collection(folder);
        return new RunContext(
                plan,
                crew.windows(),
                crew.fediverse(),
                crew.tokenWeb(),
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
    }

    /** Steps that are known only when their turn comes. */
    private interface Steps {
        List<PlannedStep> get() throws EvidenceLost;
    }

    /** One performance of a plan, from the first step that is left to the last. */
    private final class Performance {

        private final RunContext run;
        private final StepRunner steps;
        private final Recorder recorder;
        private Outcome outcome = Outcome.PASSED;

        Performance(RunContext run, Instant started) {
            this.run = run;
            this.steps = new StepRunner(run, clock);
            this.recorder = new Recorder(run, started, clock, version);
            run.plan().steps().forEach(step -> run.state().add(steps.untried(step)));
        }

        RunRecord end(Steps whatIsLeft) throws EvidenceLost {
            try {
                perform(whatIsLeft.get());
            } catch (EvidenceLost lost) {
                recorder.rescue(outcome, lost);
                new Leaving(run).perform();
                throw lost;
            }
            RunRecord record = recorder.end(outcome);
            run.journal().add(Event.RUN_ENDED, Map.of("outcome", outcome.name().toLowerCase(Locale.ROOT)));
            crew.progress().runEnded(record);
            return record;
        }

        /** What an earlier part of the run has left to do; signs in and looks at what is uncertain before. */
        List<PlannedStep> left(Resumption resumption, List<PlannedStep> signingIn) throws EvidenceLost {
            perform(signingIn);
            if (outcome == Outcome.PASSED) {
                resumption.look(steps).ifPresent(this::note);
            }
            return resumption.left();
        }

        private void perform(List<PlannedStep> plan) throws EvidenceLost {
            for (PlannedStep step : plan) {
                if (outcome == Outcome.PASSED && crew.stopping().isWished()) {
                    outcome = Outcome.WAITING;
                }
                if (outcome == Outcome.PASSED || step.atEnd()) {
                    StepRecord record = steps.run(step);
                    if (step.atEnd() && !isFulfilled(record)) {
                        run.state().end(step, "not possible: an earlier step of it failed");
                    }
                    note(record);
                    recorder.keep(outcome);
                }
            }
        }

        private void note(StepRecord record) {
            run.state().add(record);
            if (outcome == Outcome.PASSED && !isFulfilled(record)) {
                outcome = record.outcome();
            }
        }

        private static boolean isFulfilled(StepRecord record) {
            return record.outcome() == Outcome.PASSED || record.outcome() == Outcome.SKIPPED;
        }
    }
}
