package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.annotations.Test;

@Test(groups = "unit")
public class ChooseTest {

    public void choosesTheOptionByItsValue() throws StepFailed {
        FakeStage stage = new FakeStage().element("imports.type", "#type").value("kind", "following", false);
        stage.page().show("imports.type");
        Finding finding = new Choose(ElementRef.parse("imports.type"), Text.parse("${kind}")).perform(stage);
        assertThat(finding.expected()).isEqualTo("the option \"following\" is selected");
        assertThat(stage.page().done()).containsExactly("choose following in imports.type");
    }
}
