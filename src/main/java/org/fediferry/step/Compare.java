package org.fediferry.step;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary =
                "Holds what an account has now against what it was to get: a line of the balance says who is missing and why, a file has only those.",
        example = "- compare: follows\n  had: ${old.exports.follows}\n  has: ${new.exports.follows-now}")
public record Compare(
        @Param("What is compared, in words for the balance.")
        Text what,

        @Param("The collected list that was imported.") Text had,

        @Param("The same list as the account has it now, collected afterwards.")
        Text has,

        @Param("The collected list of those that the server has refused.") @Nullable
        Text refused,

        @Param("What is to be said of those who are missing and were not refused.") @Nullable
        Text unanswered,

        @Param("What to do about those who are missing; they are kept as KIND-missing.") @Nullable
        Text next)
        implements Action {

    @Override
    public String describe() {
        return "compare " + what;
    }

    @Override
    public boolean usesPage() {
        return false;
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        String name = stage.resolve(what).text();
        Stage.Compared found = stage.compare(had, has, refused);
        if (!found.trouble().isEmpty()) {
            stage.tally(new Tally(name, found.had(), -1, List.of(), found.trouble()));
            return Finding.met("to compare the " + name, found.trouble());
        }
        long arrived = found.had() - found.missing().size();
        String why = why(stage, found);
        stage.tally(new Tally(name, found.had(), arrived, found.missing(), why));
        String count = arrived + " of " + found.had() + " arrived";
        return Finding.met("all " + name, why.isEmpty() ? count : count + "; " + why);
    }

    private String why(Stage stage, Stage.Compared found) throws StepFailed {
        List<String> parts = new ArrayList<>();
        int silent = found.missing().size() - found.refused();
        if (found.refused() > 0) {
            parts.add("the server has refused " + found.refused());
        }
        if (silent > 0) {
            String said = unanswered == null
                    ? "not there, and not refused either"
                    : stage.resolve(unanswered).text();
            parts.add(silent + ": " + said);
        }
        if (!found.missing().isEmpty() && next != null) {
            parts.add(stage.resolve(next).text());
        }
        if (found.changed() > 0) {
            parts.add(found.changed() + " came with other settings");
        }
        return String.join("; ", parts);
    }
}
