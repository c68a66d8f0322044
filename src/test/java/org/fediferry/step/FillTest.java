package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class FillTest {

    private FakeStage stage;

    @BeforeMethod(alwaysRun = true)
    public void newStage() {
        stage = new FakeStage()
                .element("sign-in.password", "#password")
                .value("old.password", "correct horse", true)
                .value("handle", "ada@old.example", false);
    }

    public void typesWhatTheValueIs() throws StepFailed {
        stage.page().show("sign-in.password");
        Finding finding = new Fill(ElementRef.parse("sign-in.password"), Text.parse("@${handle}")).perform(stage);
        assertThat(finding.found()).isEqualTo("@ada@old.example");
        assertThat(stage.page().done()).containsExactly("fill sign-in.password with @ada@old.example");
        assertThat(stage.told).containsExactly("illustrate sign-in.password");
    }

    public void showsASecretAsDots() throws StepFailed {
        stage.page().show("sign-in.password");
        Fill fill = new Fill(ElementRef.parse("sign-in.password"), Text.parse("${old.password}"));
        assertThat(fill.perform(stage).found()).isEqualTo("••••••");
        assertThat(fill.describe()).isEqualTo("fill sign-in.password with ${old.password}");
    }
}
