package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
}
