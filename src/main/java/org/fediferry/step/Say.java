package org.fediferry.step;

@StepDoc(
        summary = "Tells the person something, on the terminal and in the report.",
        example = "- say: Your followers are on their way. Large servers take hours.")
public record Say(@Param("The text.") Text text) implements Action {

    @Override
    public String describe() {
        return "say " + text;
    }

    @Override
    public boolean usesPage() {
        return false;
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        String said = stage.resolve(text).text();
        stage.say(said);
        return Finding.met("", said);
    }
}
