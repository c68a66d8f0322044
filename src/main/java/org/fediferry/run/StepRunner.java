package org.fediferry.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fediferry.evidence.Event;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.StepChanges;
import org.fediferry.evidence.StepRecord;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Click;
import org.fediferry.step.Condition;
import org.fediferry.step.Effect;
import org.fediferry.step.Finding;
import org.fediferry.step.Open;
import org.fediferry.step.StepFailed;
import org.fediferry.step.Text;
import org.fediferry.step.WaitFor;
import org.jspecify.annotations.Nullable;

/** Performs one step: its condition, its gate, its tries, and the evidence of each. */
final class StepRunner {

    private static final String NO_EVIDENCE = "; not all evidence could be kept: ";

    private final RunContext run;
    private final Clock clock;
    private final Looking looking;

    StepRunner(RunContext run, Clock clock) {
        this.run = run;
        this.looking = new Looking(run);
        this.clock = clock;
    }

    /** Does the step and answers what came of it; the journal has it before and after. */
    StepRecord run(PlannedStep step) throws EvidenceLost {
        Optional<RunState.Seen> seen = run.state().seen(step);
        StepEvidence evidence = seen.map(RunState.Seen::evidence).orElseGet(() -> new StepEvidence(run.folder(), step));
        Attempt attempt = new Attempt(step, evidence, clock.instant());
        run.progress().stepStarted(step, attempt.label);
        Optional<String> done = run.state().endedFor(step);
        StepRecord record;
        if (done.isPresent()) {
            record = attempt.record(Outcome.SKIPPED, Finding.met("", done.get()), "");
        } else if (seen.isPresent()) {
            record = attempt.record(Outcome.PASSED, seen.get().finding(), "");
        } else {
            run.journal()
                    .add(
                            Event.STEP_STARTED,
                            Map.of("step", step.number(), "what", step.action().describe()));
            record = perform(attempt);
        }
        StepChanges changes = evidence.changes().with(run.folder().takeFresh());
        run.journal().add(Event.STEP_ENDED, Map.of("step", step.number(), "record", record, "changes", changes));
        run.progress().stepEnded(step, record);
        return record;
    }

    /** What is recorded of a click of which nobody knows whether it happened. */
    StepRecord unsure(PlannedStep step, StepFailed why, StepEvidence evidence) throws EvidenceLost {
        return failed(new Attempt(step, evidence, clock.instant()), why);
    }

    /** What is recorded of a step that was not reached. */
    StepRecord untried(PlannedStep step) {
        return new Attempt(step, new StepEvidence(run.folder(), step), null)
                .record(Outcome.SKIPPED, Finding.met("", "not reached"), "");
    }

    /** One step with all that its record needs. */
    private final class Attempt {

        private final PlannedStep step;
        private final String label;
        private final @Nullable Instant started;
        private final StepEvidence evidence;
        private final RunStage stage;
        private final Tries tries;

        Attempt(PlannedStep step, StepEvidence evidence, @Nullable Instant started) {
            this.step = step;
            this.label = step.label(run.values().known());
            this.started = started;
            this.evidence = evidence;
            this.stage = new RunStage(step, run, evidence);
            this.tries = new Tries(run, clock, step, stage);
        }

        StepRecord record(Outcome outcome, Finding finding, String advice) {
            return new StepRecord(
                    step.number(),
                    step.role(),
                    step.flow(),
                    step.flowTitle(),
                    label,
                    step.action().describe(),
                    step.source().toString(),
                    step.effect().name().toLowerCase(Locale.ROOT),
                    outcome,
                    tries.made(),
                    started,
                    started == null ? Duration.ZERO : Duration.between(started, clock.instant()),
                    run.values().veil(finding.expected()),
                    run.values().veil(finding.found()),
                    run.values().veil(advice),
                    evidence.pictures(),
                    evidence.page());
        }
    }

    private StepRecord perform(Attempt attempt) throws EvidenceLost {
        PlannedStep step = attempt.step;
        try {
            Condition when = step.options().when();
            if (when != null) {
                Finding finding = when.test(attempt.stage);
                if (!finding.holds()) {
                    return attempt.record(Outcome.SKIPPED, Finding.met("", "not needed: " + finding.found()), "");
                }
            }
            refuseDoubtful(attempt);
            passGate(attempt);
            Finding finding = attempt.tries.perform();
            return attempt.record(Outcome.PASSED, illustrated(attempt, finding), "");
        } catch (StepFailed failed) {
            boolean unclear = failed.kind() == StepFailed.Cause.SERVER_ERROR && Looking.sends(step);
            return unclear && step.options().happened() != null ? lookAfter(attempt, failed) : failed(attempt, failed);
        } catch (RuntimeException bug) {
            return failed(attempt, broken(bug));
        }
    }

    /** After a server error nobody knows whether the click has happened: the page decides, and nothing is clicked again. */
    private StepRecord lookAfter(Attempt attempt, StepFailed error) throws EvidenceLost {
        try {
            Finding finding = looking.look(attempt.step, attempt.evidence);
            if (finding.holds()) {
                Finding seen = Finding.met(
                        error.expected(),
                        error.found() + "; but it has happened, as the page shows: " + finding.found());
                for (PlannedStep answer : looking.answers(attempt.step)) {
                    run.state().see(answer, seen, new StepEvidence(run.folder(), answer));
                }
                return attempt.record(Outcome.PASSED, seen, "");
            }
            return failed(
                    attempt,
                    new StepFailed(
                            error.kind(),
                            error.expected(),
                            error.found() + "; the page does not show that it has happened: " + finding.found(),
                            "look at the picture of the page; when the server is well again, run --resume looks once more, and asks"
                                    + " before it does anything"));
        } catch (StepFailed unknown) {
            return failed(
                    attempt,
                    new StepFailed(
                            error.kind(),
                            error.expected(),
                            error.found() + "; whether it has happened could not be seen: " + unknown.found(),
                            "go on with run --resume, which looks first and does nothing twice"));
        }
    }

    /** The last line of defence for a run that goes on: what may have happened is not done again unseen. */
    private void refuseDoubtful(Attempt attempt) throws StepFailed {
        if (run.state().isDoubtful(attempt.step)) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    "to know whether the step has happened already",
                    "the run broke off in it, and nothing shows what became of it",
                    "look at the account yourself, then start a new run");
        }
    }

    /** A bug ends the run as a failure does: the accounts are still signed out, and what was kept stays kept. */
    private static StepFailed broken(RuntimeException bug) {
        String where = bug.getStackTrace().length == 0 ? "" : " at " + bug.getStackTrace()[0];
        return new StepFailed(
                StepFailed.Cause.BROKEN,
                "a step that Fediferry can perform",
                "internal error: " + bug + where,
                "this is a bug in Fediferry; please report it");
    }

    /** Fails unless the exact target was confirmed; nothing irreversible is reached on another way. */
    private void passGate(Attempt attempt) throws StepFailed, EvidenceLost {
        PlannedStep step = attempt.step;
        if (step.effect() != Effect.IRREVERSIBLE) {
            return;
        }
        Text confirm = step.options().confirm();
        String target = confirm == null ? "" : attempt.stage.resolve(confirm).text();
        Optional<String> closed = run.plan().closedTargets().confirmed(target);
        if (closed.isPresent()) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    "an account that followers can be moved to",
                    closed.get(),
                    "nothing was pressed; fediferry plan says what can be done instead");
        }
        Gate gate = new Gate(step.number(), step.role(), attempt.label, target);
        if (target.isEmpty() || !run.confirmation().confirms(gate)) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    "a confirmation of \"" + target + "\"",
                    "none",
                    "confirm it at the terminal, or add --confirm " + target);
        }
        run.journal().add(Event.CONFIRMED, Map.of("step", step.number(), "target", target));
    }

    /** What was sent has been sent, whether there is a picture of it or not. */
    private Finding illustrated(Attempt attempt, Finding finding) throws StepFailed, EvidenceLost {
        try {
            keepEvidence(attempt);
            return finding;
        } catch (StepFailed noPicture) {
            if (!Looking.sends(attempt.step)) {
                throw noPicture;
            }
            return Finding.met(finding.expected(), finding.found() + NO_EVIDENCE + noPicture.found());
        }
    }

    private void keepEvidence(Attempt attempt) throws StepFailed, EvidenceLost {
        PlannedStep step = attempt.step;
        if (!step.action().usesPage()) {
            return;
        }
        if (!attempt.evidence.isIllustrated()) {
            attempt.evidence.picture(
                    attempt.stage.page(), List.of(), run.values().revealed());
        }
        if (step.action() instanceof Open || step.action() instanceof Click || step.action() instanceof WaitFor) {
            attempt.evidence.page(
                    attempt.stage.page(), clock.instant(), run.values().revealed());
        }
    }

    private StepRecord failed(Attempt attempt, StepFailed failed) throws EvidenceLost {
        String found = failed.found() + pictureOf(attempt, failed);
        return attempt.record(outcome(attempt.step, failed), Finding.missed(failed.expected(), found), failed.advice());
    }

    /** Takes the picture of a failure, and answers why there is none where there can be none. */
    private String pictureOf(Attempt attempt, StepFailed failed) throws EvidenceLost {
        if (!attempt.step.action().usesPage() || failed.kind() == StepFailed.Cause.BROKEN) {
            return "";
        }
        try {
            attempt.evidence.picture(
                    attempt.stage.page(), List.of(), run.values().revealed());
            attempt.evidence.page(
                    attempt.stage.page(), clock.instant(), run.values().revealed());
            return "";
        } catch (StepFailed noPicture) {
            return NO_EVIDENCE + noPicture.found();
        }
    }

    private static Outcome outcome(PlannedStep step, StepFailed failed) {
        return switch (failed.kind()) {
            case BROKEN -> Outcome.BROKEN;
            case STOPPED -> Outcome.WAITING;
            case LATE -> step.isOptional() ? Outcome.SKIPPED : Outcome.WAITING;
            default -> step.isOptional() ? Outcome.SKIPPED : Outcome.FAILED;
        };
    }
}
