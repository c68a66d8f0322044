package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class CheckTest {

    private final ElementRef merge = ElementRef.parse("imports.merge");
    private FakeStage stage;

    @BeforeMethod(alwaysRun = true)
    public void newStage() {
        stage = new FakeStage().element("imports.merge", "#merge");
    }

    public void ticks() throws StepFailed {
        stage.page().show("imports.merge");
        assertThat(new Check(merge).perform(stage)).isEqualTo(Finding.met("it is ticked", "it is"));
        assertThat(stage.page().done()).containsExactly("tick imports.merge");
    }

    public void clears() throws StepFailed {
        stage.page().show("imports.merge");
        assertThat(new Uncheck(merge).perform(stage)).isEqualTo(Finding.met("it is clear", "it is"));
        assertThat(stage.page().done()).containsExactly("clear imports.merge");
    }
}
