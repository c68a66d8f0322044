package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class DoneIfTest {

    private final DoneIf done = new DoneIf(Condition.parse("aliases.row"));
    private FakeStage stage;

    @BeforeMethod(alwaysRun = true)
    public void newStage() {
        stage = new FakeStage().element("aliases.row", "tr");
    }

    public void endsTheFlowWhenItIsSo() throws StepFailed {
        stage.page().show("aliases.row");
        assertThat(done.perform(stage).holds()).isTrue();
        assertThat(stage.told).containsExactly("end done already: aliases.row");
    }

    public void goesOnWhenItIsNot() throws StepFailed {
        assertThat(done.perform(stage))
                .isEqualTo(Finding.met("to be done or done already", "to be done: nothing like it"));
        assertThat(stage.told).isEmpty();
    }
}
