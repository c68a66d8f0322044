package org.fediferry.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.plan.Account;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Expect;
import org.fediferry.step.Finding;
import org.fediferry.step.Open;
import org.fediferry.step.Pause;
import org.fediferry.step.StepFailed;
import org.fediferry.step.WaitFor;

/**
 * Decides what is left of a run that broke off.
 *
 * <p>What the journal tells as done is kept. The browser is a new one, though: every account signs in again, and its
 * first step that is left needs the page that it stood on. That page is opened again from the last {@code open} before the
 * step on, and everything read or filled in since then is done again. Where something was sent in between, the page that
 * shows it is looked at instead: what has happened is not done again, and what has not happened is done.
 */
final class Resumption {

    private final RunContext run;
    private final History history;
    private final Looking looking;
    private final Set<Integer> kept = new HashSet<>();
    private final Set<Integer> first = new HashSet<>();
    private final Set<Integer> notHappened = new HashSet<>();

    Resumption(RunContext run, History history) {
        this.run = run;
        this.history = history;
        this.looking = new Looking(run);
    }

    /** Takes over what is done, and gives the steps that come before everything else: those that sign in. */
    List<PlannedStep> begin() throws CannotResume {
        roles().forEach(this::keepDone);
        run.state().restore(history.beginnings());
        run.state().restoreReadings(history.readings());
        for (PlannedStep step : run.plan().steps()) {
            if (kept.contains(step.number())) {
                restore(history.ended(step.number()).orElseThrow());
            }
        }
        refuseBeforeThePauseIsOver();
        return run.plan().steps().stream()
                .filter(step -> first.contains(step.number()))
                .toList();
    }

    /** Signing in only to find that days are still to pass would cost the person a link from an e-mail. */
    private void refuseBeforeThePauseIsOver() throws CannotResume {
        Optional<PlannedStep> next = left().stream().findFirst();
        if (next.isPresent()
                && next.get().action() instanceof Pause pause
                && history.wasBegun(next.get().number())) {
            try {
                var ignored = pause.perform(new RunStage(next.get(), run, new StepEvidence(null, next.get())));
            } catch (StepFailed failed) {
                throw new StillWaiting("waiting for " + failed.expected() + "; " + failed.found(), failed.advice());
            }
        }
    }

    private void keepDone(String role) {
        List<PlannedStep> own = own(role);
        for (PlannedStep step : own) {
            if (!history.isFulfilled(step.number())) {
                break;
            }
            kept.add(step.number());
        }
        next(own).ifPresent(next -> {
            List<Integer> signingIn = own.stream()
                    .filter(this::signsIn)
                    .map(PlannedStep::number)
                    .filter(number -> signsIn(next) || number < next.number())
                    .toList();
            signingIn.forEach(kept::remove);
            if (!signsIn(next)) {
                first.addAll(signingIn);
            }
        });
    }

    private void restore(History.Ended end) throws CannotResume {
        run.state().restore(end.record(), end.changes());
        run.values().restore(end.changes().remembered());
        for (ExportRecord export : end.changes().exports()) {
            run.collection().restore(export);
        }
    }

    /** Looks at everything that is uncertain; the record of a click of which nobody knows whether it happened, if any. */
    Optional<StepRecord> look(StepRunner steps) throws EvidenceLost {
        for (String role : roles()) {
            List<PlannedStep> own =
                    own(role).stream().filter(step -> !signsIn(step)).toList();
            Optional<PlannedStep> next = next(own);
            if (next.isPresent()) {
                Optional<StepRecord> unsure = goBack(own, own.indexOf(next.get()), steps);
                if (unsure.isPresent()) {
                    return unsure;
                }
            }
        }
        left().stream().filter(this::isDoubtful).forEach(run.state()::doubt);
        return Optional.empty();
    }

    /** What is to be done now, in the order of the plan. */
    List<PlannedStep> left() {
        return run.plan().steps().stream()
                .filter(step -> !kept.contains(step.number()) && !first.contains(step.number()))
                .toList();
    }

    /** Finds the place from which the page of a step can be reached again. */
    private Optional<StepRecord> goBack(List<PlannedStep> own, int from, StepRunner steps) throws EvidenceLost {
        int at = from;
        while (true) {
            int open = last(own, at, -1, step -> step.action() instanceof Open);
            int sent = last(
                    own, at, open, step -> Looking.sends(step) && history.wasBegun(step.number()) && !wasDenied(step));
            if (sent < 0) {
                again(own.subList(Math.max(open, 0), at));
                return Optional.empty();
            }
            PlannedStep click = own.get(sent);
            List<PlannedStep> answers = looking.answers(click);
            StepEvidence evidence = new StepEvidence(run.folder(), click);
            try {
                Finding finding = looking.look(click, evidence);
                if (finding.holds()) {
                    see(click, answers, finding, evidence);
                    int behind = sent + 1 + answers.size();
                    again(own.subList(Math.min(behind, at), at));
                    return Optional.empty();
                }
                refuseContradiction(click, answers, finding);
            } catch (StepFailed unsure) {
                return Optional.of(steps.unsure(click, unsure, evidence));
            }
            notHappened.add(click.number());
            own.subList(sent, own.size()).forEach(step -> kept.remove(step.number()));
            at = sent;
        }
    }

    private void see(PlannedStep click, List<PlannedStep> answers, Finding finding, StepEvidence evidence) {
        Finding seen = Finding.met(finding.expected(), "done before the run broke off: " + finding.found());
        if (!kept.contains(click.number())) {
            run.state().see(click, seen, evidence);
        }
        for (PlannedStep answer : answers) {
            if (!kept.contains(answer.number())) {
                run.state().see(answer, seen, new StepEvidence(run.folder(), answer));
            }
        }
    }

    /** What the server has confirmed and the page does not show any more, somebody else has taken back. */
    private void refuseContradiction(PlannedStep click, List<PlannedStep> answers, Finding finding) throws StepFailed {
        boolean confirmed = !answers.isEmpty()
                && history.isFulfilled(click.number())
                && answers.stream().allMatch(answer -> history.isFulfilled(answer.number()));
        if (confirmed) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    finding.expected() + ", which this run has done already",
                    finding.found(),
                    "somebody may have changed it meanwhile; look at the account, then start a new run");
        }
    }

    /** Pages are opened and filled in again, and what the next step relies on is proved again. */
    private void again(List<PlannedStep> steps) {
        steps.stream()
                .filter(step -> !Looking.sends(step))
                .filter(step ->
                        step.action().usesPage() || step.action() instanceof Expect || step.action() instanceof WaitFor)
                .forEach(step -> kept.remove(step.number()));
    }

    private boolean isDoubtful(PlannedStep step) {
        return Looking.sends(step)
                && history.wasBegun(step.number())
                && !notHappened.contains(step.number())
                && run.state().seen(step).isEmpty()
                && !signsIn(step)
                && !step.atEnd();
    }

    /** Each role in the order of its first step, and that of the steps which need no account. */
    private List<String> roles() {
        return run.plan().steps().stream().map(PlannedStep::role).distinct().toList();
    }

    private boolean wasDenied(PlannedStep step) {
        return notHappened.contains(step.number());
    }

    private List<PlannedStep> own(String role) {
        return run.plan().steps().stream()
                .filter(step -> step.role().equals(role) && !step.atEnd())
                .toList();
    }

    /** The first step that needs the page and is left. */
    private Optional<PlannedStep> next(List<PlannedStep> own) {
        return own.stream()
                .filter(step -> !kept.contains(step.number()) && step.action().usesPage())
                .findFirst();
    }

    private boolean signsIn(PlannedStep step) {
        return run.plan()
                .account(step.role())
                .map(Account::signInFlow)
                .filter(step.flow()::equals)
                .isPresent();
    }

    private static int last(List<PlannedStep> steps, int from, int above, Predicate<PlannedStep> wanted) {
        for (int i = from; i > above; i--) {
            if (wanted.test(steps.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
