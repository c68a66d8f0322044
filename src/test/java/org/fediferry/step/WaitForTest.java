package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.fediferry.step.StepFailed.Cause;
import org.jspecify.annotations.Nullable;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class WaitForTest {

    private FakeStage stage;

    @BeforeMethod(alwaysRun = true)
    public void newStage() {
        stage = new FakeStage().element("archive.ready", "a");
    }

    private WaitFor waitFor(String condition, @Nullable Duration every) {
        return new WaitFor(
                Condition.parse(condition),
                Duration.ofMinutes(30),
                every,
                null,
                null,
                Text.parse("the server takes its time"),
                null,
                null,
                null);
    }

    public void takesWhatHasSettled() throws StepFailed {
        WaitFor settling = new WaitFor(
                Condition.parse("archive.ready"),
                Duration.ofMinutes(30),
                Duration.ofSeconds(5),
                true,
                null,
                null,
                null,
                null,
                null);
        assertThat(settling.perform(stage).expected()).endsWith("or no change any more");
    }

    /** What is found is held against what was found before: a server that works on is not taken for one that rests. */
    public void tellsHowFarItIs() throws StepFailed {
        stage.element("imports.count", "td").page().showHtml("<table><tr><td>175 / 340</td></tr></table>");
        WaitFor wait = new WaitFor(
                Condition.parse("archive.ready"),
                Duration.ofMinutes(30),
                Duration.ofSeconds(5),
                true,
                ElementRef.parse("imports.count"),
                null,
                null,
                null,
                null);
        assertThat(wait.perform(stage).found()).isEqualTo("so far 175 / 340");
    }

    public void watchesThePage() throws StepFailed {
        stage.page().show("archive.ready");
        assertThat(waitFor("archive.ready", null).perform(stage).holds()).isTrue();
        assertThat(stage.page().done()).isEmpty();
    }

    public void loadsThePageAgainBetweenLooks() throws StepFailed {
        stage.page().when("reload", () -> stage.page().show("archive.ready"));
        waitFor("archive.ready", Duration.ofSeconds(5)).perform(stage);
        assertThat(stage.page().done()).containsExactly("reload");
    }

    public void saysWhatDidNotComeInTime() {
        WaitFor alias = waitFor("alias of a@new.example names b@old.example", null);
        StepFailed failed = catchThrowableOfType(StepFailed.class, () -> alias.perform(stage));
        assertThat(failed)
                .hasMessage("expected alias a@new.example names b@old.example within 30m, found it is not so");
        assertThat(failed.kind()).isEqualTo(Cause.LATE);
        assertThat(failed.advice()).isEqualTo("the server takes its time");
    }

    public void asksAgainWhereNobodyCanTell() throws StepFailed {
        stage.fediverse().fact("federates a@b.example", true).silent("federates a@b.example", 2);
        assertThat(waitFor("account a@b.example federates", null).perform(stage).holds())
                .isTrue();
    }
}
