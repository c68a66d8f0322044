package org.fediferry.step;

@StepDoc(
        summary = "Ends the flow, or the row of a for-each, here as done if something is so already.",
        example = "- done-if: aliases.row(\"${handle}\")")
public record DoneIf(@Param("A condition.") Condition condition) implements Action {

    @Override
    public String describe() {
        return "done if " + condition;
    }

    @Override
    public boolean usesPage() {
        return condition.isOnPage();
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Finding finding = condition.test(stage);
        if (finding.holds()) {
            stage.endFlow("done already: " + finding.found());
            return finding;
        }
        return Finding.met("to be done or done already", "to be done: " + finding.found());
    }
}
