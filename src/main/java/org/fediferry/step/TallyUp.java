package org.fediferry.step;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary =
                "Writes one line of the balance at the end: how many there were, how many arrived, who stayed behind.",
        example =
                "- tally-up: follows\n  had: ${rows}\n  arrived: ${imported}\n  stayed: ${account.exports.follows-failures}")
public record TallyUp(
        @Param("What is counted.") Text what,
        @Param("How many there were.") Text had,
        @Param("How many arrived.") @Nullable Text arrived,

        @Param("How many are still where they were, for servers that do not show who has arrived; in place of arrived.")
        @Nullable
        Text remaining,

        @Param("How many of them had been there before.") @Nullable
        Text already,

        @Param("A list of those who stayed behind; nobody where it was not collected.") @Nullable
        Text stayed,

        @Param("A list of those who arrived after all.") @Nullable
        Text unless,

        @Param("Why the others stayed, or what to do about it; shown only when somebody stayed.") @Nullable
        Text note)
        implements Action {

    /** Refuses two ways to say the same, and none. */
    public TallyUp {
        if ((arrived == null) == (remaining == null)) {
            throw new IllegalArgumentException(
                    "tally-up needs either arrived: or remaining:; write for example arrived: ${imported}");
        }
    }

    @Override
    public String describe() {
        return "tally up " + what;
    }

    @Override
    public boolean usesPage() {
        return false;
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Set<String> there = new HashSet<>();
        for (String entry : entries(stage, unless)) {
            there.add(entry.toLowerCase(Locale.ROOT));
        }
        List<String> behind = entries(stage, stayed).stream()
                .filter(entry -> !there.contains(entry.toLowerCase(Locale.ROOT)))
                .toList();
        long thereBefore =
                already == null ? 0 : Math.max(0, number(stage.resolve(already).text()));
        long before = number(stage.resolve(had).text());
        long now = now(stage, before);
        long here = now < 0 ? now : Math.max(0, now - thereBefore);
        boolean complete = behind.isEmpty() && here >= before;
        Tally tally = new Tally(
                stage.resolve(what).text(),
                before,
                here,
                behind,
                complete || note == null ? "" : stage.resolve(note).text());
        stage.tally(tally);
        return Finding.met("", tally.arrived() + " of " + tally.had() + " arrived");
    }

    private long now(Stage stage, long before) throws StepFailed {
        if (remaining == null) {
            return arrived == null ? -1 : number(stage.resolve(arrived).text());
        }
        long still = number(stage.resolve(remaining).text());
        return before < 0 || still < 0 ? -1 : Math.max(0, before - still);
    }

    private static List<String> entries(Stage stage, @Nullable Text list) throws StepFailed {
        return list == null ? List.of() : stage.entries(list);
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
