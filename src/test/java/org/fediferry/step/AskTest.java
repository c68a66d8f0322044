package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.fediferry.step.StepFailed.Cause;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class AskTest {

    private static final List<Text> YES_OR_NO = List.of(Text.parse("yes"), Text.parse("no"));

    private FakeStage stage;

    @BeforeMethod(alwaysRun = true)
    public void newStage() {
        stage = new FakeStage().value("handle", "ada@old.example", false);
    }

    private static Ask ask(List<Text> choices) {
        return new Ask(Text.parse("Is @${handle} yours?"), Name.parse("mine"), choices, null, null);
    }

    public void remembersTheAnswer() throws StepFailed {
        stage.answer("mine", " of course ");

        Finding finding = ask(List.of()).perform(stage);

        assertThat(finding.found()).isEqualTo("\"of course\"");
        assertThat(stage.told)
                .containsExactly(
                        "ask Inquiry[name=mine, question=Is @ada@old.example yours?, choices=[], limit=PT10M, secret=false]",
                        "remember mine = of course");
    }

    public void givesThePersonAsLongAsTheScenarioSays() throws StepFailed {
        stage.answer("mine", "no");
        Ask ask = new Ask(Text.parse("Mine?"), Name.parse("mine"), YES_OR_NO, Duration.ofMinutes(2), null);
        assertThat(ask.perform(stage).holds()).isTrue();
        assertThat(stage.told.get(0)).contains("choices=[yes, no], limit=PT2M");
    }

    public void keepsASecretAnswerNowhere() throws StepFailed {
        stage.answer("mine", "A1B2");

        Finding finding = new Ask(Text.parse("Mine?"), Name.parse("mine"), null, null, true).perform(stage);

        assertThat(finding.toString()).doesNotContain("A1B2");
        assertThat(stage.told).last().isEqualTo("confide mine");
    }

    public void takesAChoiceAsTheScenarioWritesIt() throws StepFailed {
        stage.answer("mine", "YES");
        assertThat(ask(YES_OR_NO).perform(stage).found()).isEqualTo("\"yes\"");
        assertThat(stage.told).contains("remember mine = yes");
    }

    public void refusesWhatIsNoChoice() {
        stage.answer("mine", "perhaps");
        StepFailed failed =
                catchThrowableOfType(StepFailed.class, () -> ask(YES_OR_NO).perform(stage));
        assertThat(failed).hasMessage("expected yes or no as the answer for mine, found \"perhaps\"");
        assertThat(failed.kind()).isEqualTo(Cause.REFUSED);
        assertThat(failed.advice()).isEqualTo("answer with one of them: --answer mine=yes");
        assertThat(stage.told).noneMatch(line -> line.startsWith("remember"));
    }

    public void remembersNothingWhereNobodyAnswers() {
        StepFailed failed =
                catchThrowableOfType(StepFailed.class, () -> ask(List.of()).perform(stage));
        assertThat(failed.kind()).isEqualTo(Cause.LATE);
        assertThat(stage.told).noneMatch(line -> line.startsWith("remember"));
    }
}
