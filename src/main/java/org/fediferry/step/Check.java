package org.fediferry.step;

import java.util.Optional;

@StepDoc(
        summary = "Ticks a check box or picks a radio button, and leaves it alone where it is ticked already.",
        example = "- check: imports.merge")
public record Check(
        @Param("A check box or radio button of a page.") ElementRef element) implements Action {

    @Override
    public String describe() {
        return "check " + element;
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(Deed.at(Deed.Verb.TICK, element));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Locator locator = stage.locate(element);
        stage.page().tick(locator, true, stage.limit());
        stage.illustrate(locator);
        return Finding.met("it is ticked", "it is");
    }
}
