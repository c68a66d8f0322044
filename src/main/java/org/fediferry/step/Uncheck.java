package org.fediferry.step;

import java.util.Optional;

@StepDoc(
        summary = "Clears a check box, and leaves it alone where it is clear already.",
        example = "- uncheck: profile.locked")
public record Uncheck(@Param("A check box of a page.") ElementRef element) implements Action {

    @Override
    public String describe() {
        return "uncheck " + element;
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(Deed.at(Deed.Verb.CLEAR, element));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Locator locator = stage.locate(element);
        stage.page().tick(locator, false, stage.limit());
        stage.illustrate(locator);
        return Finding.met("it is clear", "it is");
    }
}
