package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class FindAddressTest {

    private final FakeStage stage = new FakeStage();

    private void find(FindAddress.@Nullable Which which) throws StepFailed {
        new FindAddress(Name.parse("there"), Text.parse("ada@old.example"), which).perform(stage);
    }

    public void remembersTheActor() throws StepFailed {
        find(null);
        find(FindAddress.Which.ACTOR);
        assertThat(stage.told)
                .containsOnly("remember there = https://old.example/users/ada")
                .hasSize(2);
    }

    public void remembersTheProfilePage() throws StepFailed {
        find(FindAddress.Which.PROFILE);
        assertThat(stage.told).contains("remember there = https://old.example/@ada");
    }
}
