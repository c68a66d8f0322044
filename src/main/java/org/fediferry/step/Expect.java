package org.fediferry.step;

import org.jspecify.annotations.Nullable;

@StepDoc(
        summary = "Goes on only if something is so; waits for it when it is about the page.",
        example = "- expect: flash.notice\n  or-explain: aliases.error")
public record Expect(
        @Param("A condition.") Condition condition,

        @Param("Where the page says why not; ends the waiting, and its text goes into the failure.") @Nullable
        ElementRef orExplain,

        @Param("What the person can do when it is not so.") @Nullable
        Text advice)
        implements Action {

    @Override
    public String describe() {
        return "expect " + condition;
    }

    @Override
    public boolean usesPage() {
        return condition.isOnPage();
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Locator explanation = orExplain == null ? null : stage.locate(orExplain);
        Finding finding = condition.await(stage, explanation, stage.limit());
        if (!finding.holds()) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    finding.expected(),
                    finding.found() + said(stage, explanation),
                    advice == null ? "" : stage.resolve(advice).text());
        }
        return finding;
    }

    private static String said(Stage stage, @Nullable Locator explanation) throws StepFailed {
        if (explanation == null) {
            return "";
        }
        return Soup.first(stage.page().html(), explanation)
                .map(element -> "; the page says: \"" + element.text() + "\"")
                .orElse("");
    }
}
