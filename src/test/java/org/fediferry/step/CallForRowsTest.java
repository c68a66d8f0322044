package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class CallForRowsTest {

    private static final CallForRows STEP = new CallForRows(
            new Name("follow"),
            Text.parse("${from.follows}"),
            new Name("followed"),
            new Name("not-followed"),
            new Name("is-following"),
            new Name("search"),
            Duration.ofSeconds(2));

    public void asksFirstAndKeepsWhoWasNotTaken() throws StepFailed {
        FakeStage stage = new FakeStage()
                .list("${from.follows}", "there@a.example", "new@b.example", "gone@c.example")
                .reply("is-following there@a.example", new Stage.Reply(true, true))
                .reply("is-following new@b.example", new Stage.Reply(true, false))
                .reply("follow new@b.example", new Stage.Reply(true, false));

        Finding finding = STEP.perform(stage);

        assertThat(finding.found()).isEqualTo("1 done, 1 were so already, 1 not taken");
        assertThat(stage.told)
                .containsSubsequence(
                        "call is-following there@a.example",
                        "rest PT2S",
                        "call is-following new@b.example",
                        "rest PT2S",
                        "call search new@b.example",
                        "call follow new@b.example",
                        "rest PT2S",
                        "list not-followed [gone@c.example]",
                        "remember followed = 2")
                .doesNotContain("call follow there@a.example");
    }

    public void passesOverAnAccountWhoseServerIsGone() throws StepFailed {
        FakeStage stage = new FakeStage()
                .list("${from.follows}", "dead@a.example", "new@b.example", "deaf@c.example")
                .silent("search dead@a.example")
                .silent("follow dead@a.example")
                .reply("follow new@b.example", new Stage.Reply(true, false))
                .silent("search deaf@c.example")
                .reply("follow deaf@c.example", new Stage.Reply(true, false));

        Finding finding = STEP.perform(stage);

        assertThat(finding.found()).isEqualTo("2 done, 0 were so already, 1 not taken");
        assertThat(stage.told).contains("list not-followed [dead@a.example]");
    }

    public void stopsWhereTheServerItselfIsSilent() {
        FakeStage stage =
                new FakeStage().list("${from.follows}", "a@a.example", "b@a.example", "c@a.example", "d@a.example");
        for (String row : List.of("a", "b", "c", "d")) {
            stage.silent("is-following " + row + "@a.example");
        }

        StepFailed failed = catchThrowableOfType(StepFailed.class, () -> STEP.perform(stage));

        assertThat(failed.kind()).isEqualTo(StepFailed.Cause.LATE);
        assertThat(stage.told).doesNotContain("call is-following d@a.example");
    }
}
