package org.fediferry.report;

import java.util.List;
import java.util.Locale;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.StepRecord;

/**
 * One step, as the report shows it.
 *
 * @param state {@code passed}, {@code failed}, {@code waiting}, {@code broken}, {@code skipped} or {@code undone}
 */
public record StepLine(StepRecord step, String state, List<Picture> pictures) {

    static StepLine of(StepRecord step, Album album) {
        return new StepLine(step, state(step), album.pictures(step.pictures()));
    }

    private static String state(StepRecord step) {
        boolean untouched = step.tries() == 0 && step.started() == null;
        return untouched && step.outcome() != Outcome.PASSED
                ? "undone"
                : step.outcome().name().toLowerCase(Locale.ROOT);
    }

    /** How it ended, in words. */
    public String word() {
        return switch (state) {
            case "passed" -> "Done";
            case "failed" -> "Failed";
            case "waiting" -> "Waiting";
            case "broken" -> "Broken off";
            case "skipped" -> "Nothing to do";
            default -> "Not done";
        };
    }

    /** How long it took, and how often it was tried where that was more than once. */
    public String time() {
        return Words.time(step.took()) + (step.tries() > 1 ? ", " + step.tries() + " tries" : "");
    }

    /** Whether nobody can take it back. */
    public boolean irreversible() {
        return step.effect().equals("irreversible");
    }

    /** Whether what was expected is worth telling: not where the very same was found. */
    public boolean tellsExpected() {
        return !step.expected().isEmpty() && !step.expected().equals(step.found());
    }

    boolean trouble() {
        return switch (step.outcome()) {
            case FAILED, BROKEN, WAITING -> !state.equals("undone");
            case PASSED, SKIPPED -> false;
        };
    }
}
