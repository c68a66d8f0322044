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
                .value("here", "2", false)
                .value("before", "1", false)
                .value("hidden", "unknown", false)
                .value("imported", "unknown", false)
                .list("${left}", "Ada@a.example", "bob@b.example")
                .list("${came}", "ada@A.example");
    }

    public void writesWhoStayedBehind() throws StepFailed {
        Finding finding = tally("${here}", null, "${left}").perform(stage);
        assertThat(finding.found()).isEqualTo("2 of 3 arrived");
        assertThat(stage.told)
                .containsExactly("Tally[what=follows, had=3, arrived=2, stayed=[bob@b.example], note=try again]");
    }

    public void takesOffWhoWasThereBefore() throws StepFailed {
        assertThat(tally("${here}", "${before}", "${left}").perform(stage).found())
                .isEqualTo("1 of 3 arrived");
    }

    public void saysNothingToDoWhenEverybodyCame() throws StepFailed {
        tally("${rows}", null, "${nobody}").perform(stage);
        assertThat(stage.told).containsExactly("Tally[what=follows, had=3, arrived=3, stayed=[], note=]");
    }

    public void admitsWhatNobodyKnows() throws StepFailed {
        assertThat(tally("${hidden}", "${before}", "${left}").perform(stage).found())
                .isEqualTo("-1 of 3 arrived");
    }

    public void countsWhoHasLeftWhereNobodyTellsWhoHasArrived() throws StepFailed {
        stage.value("still", "1", false);
        new TallyUp(
                        Text.parse("followers"),
                        Text.parse("${rows}"),
                        null,
                        Text.parse("${still}"),
                        null,
                        null,
                        null,
                        null)
                .perform(stage);
        assertThat(stage.told).containsExactly("Tally[what=followers, had=3, arrived=2, stayed=[], note=]");
    }

    private static TallyUp tally(String arrived, @Nullable String already, String stayed) {
        return new TallyUp(
                Text.parse("follows"),
                Text.parse("${rows}"),
                Text.parse(arrived),
                null,
                already == null ? null : Text.parse(already),
                Text.parse(stayed),
                Text.parse("${came}"),
                Text.parse("try again"));
    }
}
