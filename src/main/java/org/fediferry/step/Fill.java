package org.fediferry.step;

import java.util.Optional;

@StepDoc(
        summary = "Types text into a field, in place of what it held.",
        example = "- fill: aliases.handle\n  with: ${handle}")
public record Fill(
        @Param("A field of a page.") ElementRef element,

        @Param("The text; the only place where a secret may be named.")
        Text with)
        implements Action {

    @Override
    public String describe() {
        return "fill " + element + " with " + with;
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(new Deed(Deed.Verb.FILL, element, with));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Locator locator = stage.locate(element);
        Value value = stage.resolve(with);
        stage.page().fill(locator, value, stage.limit());
        stage.illustrate(locator);
        return Finding.met("the field holds what was typed", value.toString());
    }
}
