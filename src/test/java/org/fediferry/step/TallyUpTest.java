package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class TallyUpTest {

    private FakeStage stage;

    @BeforeMethod(alwaysRun = true)
    public void newStage() {
        stage = new FakeStage()
                .value("rows", "3", false)
                .value("imported", "unknown", false)
                .list("${left}", "Ada@a.example", "bob@b.example")
                .list("${came}", "ada@A.example");
    }

    public void writesWhoStayedBehind() throws StepFailed {
        Finding finding = new TallyUp(
                        Text.parse("follows"),
                        Text.parse("${rows}"),
                        Text.parse("${imported}"),
                        Text.parse("${left}"),
                        Text.parse("${came}"),
                        null)
                .perform(stage);
        assertThat(finding.found()).isEqualTo("-1 of 3 arrived");
        assertThat(stage.told).containsExactly("Tally[what=follows, had=3, arrived=-1, stayed=[bob@b.example], note=]");
    }
}
