package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.fediferry.step.StepFailed.Cause;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class PauseTest {

    private static Pause of(String length) {
        return new Pause(Text.parse(length), Text.parse("the server fetches the accounts"));
    }

    public void endsTheRunUntilThen() {
        FakeStage stage = new FakeStage().begun(Duration.ofHours(71));
        StepFailed failed = catchThrowableOfType(StepFailed.class, () -> of("3d").perform(stage));
        assertThat(failed.kind()).isEqualTo(Cause.LATE);
        assertThat(failed.found())
                .startsWith("it lasts until ")
                .endsWith("1971, 01:00: the server fetches the accounts");
        assertThat(failed.advice()).contains("--resume");
    }

    public void isOverWhenTheTimeIs() throws StepFailed {
        assertThat(of("3d").perform(new FakeStage().begun(Duration.ofDays(3))).holds())
                .isTrue();
    }

    public void canBeLeftOut() throws StepFailed {
        FakeStage stage = new FakeStage().value("wait", "0s", false);
        assertThat(of("${wait}").perform(stage).holds()).isTrue();
    }

    public void refusesWhatIsNoTime() {
        FakeStage stage = new FakeStage().value("wait", "soon", false);
        assertThat(catchThrowableOfType(StepFailed.class, () -> of("${wait}").perform(stage))
                        .kind())
                .isEqualTo(Cause.REFUSED);
    }
}
