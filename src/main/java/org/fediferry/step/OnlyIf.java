package org.fediferry.step;

@StepDoc(
        summary = "Ends the flow, or the row of a for-each, here as not needed unless something is so.",
        example = "- only-if: export.request-archive")
public record OnlyIf(@Param("A condition.") Condition condition) implements Action {

    @Override
    public String describe() {
        return "only if " + condition;
    }

    @Override
    public boolean usesPage() {
        return condition.isOnPage();
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Finding finding = condition.test(stage);
        if (!finding.holds()) {
            stage.endFlow("not needed: " + finding.found());
        }
        return Finding.met("whether to go on", finding.found());
    }
}
