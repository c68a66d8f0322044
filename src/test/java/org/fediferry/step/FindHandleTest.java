package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.annotations.Test;

@Test(groups = "unit")
public class FindHandleTest {

    public void remembersTheHandleThatTheAccountReallyHas() throws StepFailed {
        FakeStage stage = new FakeStage().value("given", "ada@micro.blog", false);
        stage.fediverse().leads("ada@micro.blog", "ada@ada.example");

        Finding finding = new FindHandle(Name.parse("real"), Text.parse("${given}")).perform(stage);

        assertThat(finding.found()).isEqualTo("ada@ada.example");
        assertThat(stage.told).containsExactly("remember real = ada@ada.example");
    }
}
