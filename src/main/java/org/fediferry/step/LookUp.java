package org.fediferry.step;

import java.util.OptionalLong;

@StepDoc(
        summary =
                "Reads the followers of an account in public: their number is ${name}, their handles are kept as a list.",
        example = "- look-up: followers-before\n  of: ${old.handle}")
public record LookUp(
        @Param("The name by which later steps of the flow know the number; \"unknown\" where it is hidden.")
        Name name,

        @Param("The handle of the account.") Text of)
        implements Action {

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
        stage.keepList(name, followers.handles());
        String number = count.isPresent() ? String.valueOf(count.getAsLong()) : "unknown";
        stage.remember(name, number);
        return Finding.met(
                "the followers of " + handle,
                number + " by number, " + followers.handles().size() + " by name"
                        + (followers.complete() ? "" : " (the list is not complete)"));
    }
}
