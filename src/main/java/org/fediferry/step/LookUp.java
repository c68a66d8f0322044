package org.fediferry.step;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary =
                "Reads the followers of an account in public: their number is ${name}, their handles are kept as a list.",
        example = "- look-up: followers-before\n  of: ${old.handle}")
public record LookUp(
        @Param("The name by which later steps of the flow know the number; \"unknown\" where it is hidden.")
        Name name,

        @Param("The handle of the account.") Text of,

        @Param("Only those followers whose handles are of this domain.") @Nullable
        Text on)
        implements Action {

    private static final String UNKNOWN = "unknown";

    @Override
    public String describe() {
        return "look up the followers of " + of;
    }

    @Override
    public boolean usesPage() {
        return false;
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        String handle = stage.resolve(of).text();
        OptionalLong count = stage.fediverse().followerCount(handle);
        Fediverse.Followers followers = stage.fediverse().followers(handle);
        if (on != null) {
            return those(stage, handle, stage.resolve(on).text(), followers);
        }
        stage.keepList(name, followers.handles());
        String number = count.isPresent() ? String.valueOf(count.getAsLong()) : UNKNOWN;
        stage.remember(name, number);
        return Finding.met(
                "the followers of " + handle,
                number + " by number, " + followers.handles().size() + " by name"
                        + (followers.complete() ? "" : " (the list is not complete)"));
    }

    /** A part of the list says nothing of how many there are. */
    private Finding those(Stage stage, String handle, String domain, Fediverse.Followers followers) throws StepFailed {
        List<String> there = followers.handles().stream()
                .filter(follower -> follower.toLowerCase(Locale.ROOT).endsWith("@" + domain.toLowerCase(Locale.ROOT)))
                .toList();
        stage.keepList(name, there);
        stage.remember(name, followers.complete() ? String.valueOf(there.size()) : UNKNOWN);
        return Finding.met(
                "the followers of " + handle + " on " + domain,
                there.size() + " by name" + (followers.complete() ? "" : " (the list is not complete)"));
    }
}
