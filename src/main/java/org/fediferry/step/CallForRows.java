package org.fediferry.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary =
                "Asks the server's interface for programs, with the account's token, for each row of a collected list.",
        example =
                "- call-for-rows: follow\n  unless: is-following\n  rows: ${from.follows}\n  every: 2s\n  into: followed\n"
                        + "  failures: not-followed")
public record CallForRows(
        @Param("A call that the server type describes under api.")
        Name call,

        @Param("One reference to a collected list; its first column is what is asked about.")
        Text rows,

        @Param("The name by which later steps of the flow know for how many rows it is so now.")
        Name into,

        @Param("The name under which the rows that the server did not take are kept as a list.")
        Name failures,

        @Param("A call that is made first: rows for which it says yes are done already.") @Nullable
        Name unless,

        @Param("A call that is made right before, whatever it answers.") @Nullable
        Name before,

        @Param("The pause between two rows; without it 1s.") @Nullable
        Duration every)
        implements Action {

    private static final Duration USUAL = Duration.ofSeconds(1);

    /** One row may be about a server that is gone; after some in a row it is the account's own server that is silent. */
    private static final int MOST_SILENT = 3;

    @Override
    public String describe() {
        return "call " + call + " for each row of " + rows;
    }

    @Override
    public boolean usesPage() {
        return false;
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        List<String> failed = new ArrayList<>();
        int there = 0;
        int done = 0;
        List<String> all = stage.entries(rows);
        int silent = 0;
        for (String row : all) {
            try {
                if (unless != null && stage.call(unless, row).yes()) {
                    there++;
                } else if (isDone(stage, row)) {
                    done++;
                } else {
                    failed.add(row);
                }
                silent = 0;
            } catch (StepFailed failure) {
                silent++;
                if (failure.kind() != StepFailed.Cause.LATE || silent == MOST_SILENT) {
                    throw failure;
                }
                failed.add(row);
            }
            stage.rest(every == null ? USUAL : every);
        }
        stage.keepList(failures, failed);
        stage.remember(into, String.valueOf(there + done));
        return Finding.met(
                all.size() + " rows to " + call,
                done + " done, " + there + " were so already, " + failed.size() + " not taken");
    }

    private void callBefore(Name preparation, String row, Stage stage) throws StepFailed {
        stage.rest(every == null ? USUAL : every);
        try {
            var ignored = stage.call(preparation, row);
        } catch (StepFailed failure) {
            if (failure.kind() != StepFailed.Cause.LATE) {
                throw failure;
            }
        }
    }

    private boolean isDone(Stage stage, String row) throws StepFailed {
        if (before != null) {
            callBefore(before, row, stage);
        }
        return stage.call(call, row).done();
    }
}
