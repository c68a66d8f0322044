package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
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

    private Finding tallyUp(String arrived, @Nullable String already, @Nullable String unless) throws StepFailed {
        return new TallyUp(
                        Text.parse("follows"),
                        Text.parse("${rows}"),
                        Text.parse(arrived),
                        already == null ? null : Text.parse(already),
                        unless == null ? null : Text.parse("${left}"),
                        unless == null ? null : Text.parse(unless),
                        Text.parse("they are gone"))
                .perform(stage);
    }

    public void writesWhoStayedBehindAndWhy() throws StepFailed {
        assertThat(tallyUp("${imported}", null, "${came}").found()).isEqualTo("-1 of 3 arrived");
        assertThat(stage.told)
                .containsExactly("Tally[what=follows, had=3, arrived=-1, stayed=[bob@b.example], note=they are gone]");
    }

    public void doesNotCountThoseWhoWereThereBefore() throws StepFailed {
        tallyUp("5", "2", null);
        assertThat(stage.told).containsExactly("Tally[what=follows, had=3, arrived=3, stayed=[], note=]");
    }
}
