package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.annotations.Test;

@Test(groups = "unit")
public class SayTest {

    public void tellsThePerson() throws StepFailed {
        FakeStage stage = new FakeStage().value("handle", "ada@new.example", false);
        assertThat(new Say(Text.parse("Welcome ${handle}.")).perform(stage).found())
                .isEqualTo("Welcome ada@new.example.");
        assertThat(stage.told).containsExactly("say Welcome ada@new.example.");
    }
}
