package org.fediferry.report;

import java.util.List;
import java.util.Optional;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RoleRecord;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.evidence.TallyRecord;
import org.jspecify.annotations.Nullable;

/**
 * A run in one sentence, and a second one that says whether anything happened that cannot be undone.
 *
 * @param undoing whether what happened can be undone; empty where nobody would ask
 */
public record Headline(Verdict verdict, String sentence, String undoing) {

    static Headline of(RunRecord run) {
        Verdict verdict = Verdict.of(run);
        return new Headline(verdict, sentence(run, verdict), undoing(run, verdict));
    }

    private static String sentence(RunRecord run, Verdict verdict) {
        if (verdict == Verdict.DONE) {
            return done(run);
        }
        StepRecord last = lastTried(run);
        String where = last == null
                ? "before its first step"
                : "at step " + Words.number(last.number()) + of(run, verdict) + ": " + last.label();
        return switch (verdict) {
            case WAITING -> run.title() + ": waiting " + where;
            case CUT_OFF -> run.title() + ": not finished, last seen " + where;
            case BROKEN -> run.title() + ": broken off " + where;
            default -> run.title() + ": stopped " + where;
        };
    }

    /** A run that was cut off has not written down the steps that it had before it. */
    private static String of(RunRecord run, Verdict verdict) {
        return verdict == Verdict.CUT_OFF
                ? ""
                : " of " + Words.number(run.steps().size());
    }

    private static String done(RunRecord run) {
        RoleRecord old = run.roles().get("old");
        RoleRecord fresh = run.roles().get("new");
        Optional<TallyRecord> followers = run.balance().stream()
                .filter(tally -> tally.what().equals("followers"))
                .findFirst();
        if (old != null && fresh != null && followers.isPresent()) {
            return "Your account moved from " + old.handle() + " to " + fresh.handle() + ": "
                    + arrivals(followers.get());
        }
        return run.title() + ": done"
                + (run.exports().isEmpty()
                        ? ""
                        : ", " + Words.count(run.exports().size(), "file", "files") + " collected");
    }

    private static String arrivals(TallyRecord followers) {
        Long had = followers.had();
        Long arrived = followers.arrived();
        if (arrived == null) {
            return "how many followers arrived is not known yet";
        }
        if (had == null || arrived > had) {
            return Words.count(arrived, "follower", "followers") + " arrived";
        }
        return Words.number(arrived) + " of " + Words.count(had, "follower", "followers") + " arrived";
    }

    private static String undoing(RunRecord run, Verdict verdict) {
        List<StepRecord> grave = run.steps().stream()
                .filter(step -> step.effect().equals("irreversible"))
                .toList();
        for (StepRecord step : grave) {
            boolean unsure = step.outcome() == Outcome.FAILED || step.outcome() == Outcome.BROKEN;
            if (step.tries() > 0 && unsure) {
                return "It is not certain whether this happened: " + step.label()
                        + ". It cannot be undone, so look at the account before you run this again.";
            }
        }
        List<String> happened = grave.stream()
                .filter(step -> step.outcome() == Outcome.PASSED)
                .map(StepRecord::label)
                .toList();
        if (verdict == Verdict.DONE) {
            return "";
        }
        if (happened.isEmpty() && verdict == Verdict.CUT_OFF) {
            return "Only what was written down before the end is known here."
                    + " Look at the accounts before you run this again.";
        }
        if (happened.isEmpty()) {
            return "Nothing was done that cannot be undone.";
        }
        return "Already done, and not to be undone: " + String.join("; ", happened)
                + ". It will not be done a second time.";
    }

    private static @Nullable StepRecord lastTried(RunRecord run) {
        StepRecord last = null;
        for (StepRecord step : run.steps()) {
            if (step.tries() > 0 && (last == null || step.number() >= last.number())) {
                last = step;
            }
            if (step.outcome() != Outcome.PASSED && step.outcome() != Outcome.SKIPPED) {
                return step;
            }
        }
        return last;
    }
}
