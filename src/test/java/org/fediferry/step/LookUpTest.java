package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class LookUpTest {

    private final LookUp lookUp = new LookUp(Name.parse("before"), Text.parse("ada@old.example"), null);
    private FakeStage stage;

    @BeforeMethod(alwaysRun = true)
    public void newStage() {
        stage = new FakeStage();
    }

    public void keepsNumberAndNames() throws StepFailed {
        stage.fediverse().followers("ada@old.example", true, "bob@a.example", "eve@b.example");
        assertThat(lookUp.perform(stage).found()).isEqualTo("2 by number, 2 by name");
        assertThat(stage.told).containsExactly("list before [bob@a.example, eve@b.example]", "remember before = 2");
    }

    public void saysWhatIsHidden() throws StepFailed {
        assertThat(lookUp.perform(stage).found()).isEqualTo("unknown by number, 0 by name (the list is not complete)");
    }

    public void keepsThoseOfOneDomainOnly() throws StepFailed {
        LookUp there = new LookUp(Name.parse("there"), Text.parse("ada@old.example"), Text.parse("threads.net"));
        stage.fediverse().followers("ada@old.example", true, "bob@a.example", "Eve@Threads.net", "x@notthreads.net");
        assertThat(there.perform(stage).found()).isEqualTo("1 by name");
        assertThat(stage.told).containsExactly("list there [Eve@Threads.net]", "remember there = 1");
    }

    public void doesNotCountAPartOfTheList() throws StepFailed {
        LookUp there = new LookUp(Name.parse("there"), Text.parse("ada@old.example"), Text.parse("threads.net"));
        stage.fediverse().followers("ada@old.example", false, "eve@threads.net");
        there.perform(stage);
        assertThat(stage.told).contains("remember there = unknown");
    }
}
