package org.fediferry.step;

import java.util.Optional;

@StepDoc(
        summary = "Selects an option of a list by its value, which has no language.",
        example = "- choose: imports.type\n  option: following")
public record Choose(
        @Param("A list (select) of a page.") ElementRef element,
        @Param("The value of the option.") Text option) implements Action {

    @Override
    public String describe() {
        return "choose " + option + " in " + element;
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(new Deed(Deed.Verb.CHOOSE, element, option));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Locator locator = stage.locate(element);
        String value = stage.resolve(option).text();
        stage.page().choose(locator, value, stage.limit());
        stage.illustrate(locator);
        return Finding.met("the option \"" + value + "\" is selected", "it is");
    }
}
