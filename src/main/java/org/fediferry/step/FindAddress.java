package org.fediferry.step;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary = "Looks up in public at which address an account is: where forms want an address instead of a handle.",
        example = "- find-address: actor\n  of: ${handle}")
public record FindAddress(
        @Param("The name by which later steps of the flow know the address: ${name}.")
        Name name,

        @Param("The handle of the account.") Text of,

        @Param(
                "actor: by which servers know the account, and aliases and moves are compared. profile: the page for people. Without it actor.")
        @Nullable
        Which which)
        implements Action {

    /** The two addresses that an account has. */
    public enum Which {
        ACTOR,
        PROFILE
    }

    @Override
    public String describe() {
        return "find the address of " + of;
    }

    @Override
    public boolean usesPage() {
        return false;
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(new Deed(Deed.Verb.LABEL, null, null));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        String handle = stage.resolve(of).text();
        boolean page = which == Which.PROFILE;
        String address =
                page ? stage.fediverse().profilePage(handle) : stage.fediverse().actorAddress(handle);
        stage.remember(name, address);
        return Finding.met("the " + (page ? "profile page" : "actor") + " of " + handle, address);
    }
}
