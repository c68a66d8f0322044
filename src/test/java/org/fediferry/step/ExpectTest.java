package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fediferry.step.StepFailed.Cause;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class ExpectTest {

    private FakeStage stage;

    @BeforeMethod(alwaysRun = true)
    public void newStage() {
        stage = new FakeStage().element("flash.notice", ".notice").element("aliases.error", ".error");
    }

    private Expect expect() {
        return new Expect(
                Condition.parse("flash.notice"), ElementRef.parse("aliases.error"), Text.parse("look at the handle"));
    }

    public void passesWhenItIsSo() throws StepFailed {
        stage.page().show("flash.notice");
        assertThat(expect().perform(stage).found()).isEqualTo("flash.notice");
    }

    public void quotesWhatThePageSays() {
        stage.page().show("aliases.error").showHtml("<span class=error>could not be <b>found</b></span>");
        StepFailed failed = catchThrowableOfType(StepFailed.class, () -> expect().perform(stage));
        assertThat(failed.found()).isEqualTo("nothing like it; the page says: \"could not be found\"");
        assertThat(failed.kind()).isEqualTo(Cause.REFUSED);
        assertThat(failed.advice()).isEqualTo("look at the handle");
    }
}
