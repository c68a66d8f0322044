package org.fediferry.step;

import java.util.List;
import java.util.Optional;

@StepDoc(
        summary = "Clicks the one element that is meant, once, and waits for the page that it brings.",
        example = "- click: aliases.create\n  effect: reversible")
public record Click(@Param("An element of a page.") ElementRef element) implements Action {

    @Override
    public String describe() {
        return "click " + element;
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(Deed.at(Deed.Verb.PRESS, element));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Locator locator = stage.locate(element);
        Page.First first = stage.page().awaitFirst(List.of(locator), stage.limit());
        if (first.index() < 0) {
            throw first.missing();
        }
        stage.illustrate(locator);
        stage.page().click(locator, stage.limit());
        boolean brings = locator.click() == Locator.ClickBrings.PAGE;
        return Finding.met(
                brings ? "a new page after the click" : "one element to click",
                brings ? stage.page().address().toString() : locator.title());
    }
}
