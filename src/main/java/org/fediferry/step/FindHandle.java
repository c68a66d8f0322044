package org.fediferry.step;

import java.util.Optional;

@StepDoc(
        summary = "Looks up in public which handle an account really has, and gives it a name.",
        example = "- find-handle: real\n  of: ${new.handle}")
public record FindHandle(
        @Param("The name by which later steps of the flow know the handle: ${name}, without the first @.")
        Name name,

        @Param("A handle that leads to the account, such as the one at the service where it has a domain of its own.")
        Text of)
        implements Action {

    @Override
    public String describe() {
        return "find the handle of " + of;
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
        String asked = stage.resolve(of).text();
        String found = stage.fediverse().handle(asked);
        stage.remember(name, found);
        return Finding.met("the handle of the account to which " + asked + " leads", found);
    }
}
