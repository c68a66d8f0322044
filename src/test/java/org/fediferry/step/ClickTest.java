package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class ClickTest {

    private final Click click = new Click(ElementRef.parse("aliases.create"));
    private FakeStage stage;

    @BeforeMethod(alwaysRun = true)
    public void newStage() {
        stage = new FakeStage().element("aliases.create", "#create");
    }

    public void clicksAfterThePictureWasTaken() throws StepFailed {
        stage.page().show("aliases.create");
        assertThat(click.perform(stage)).isEqualTo(Finding.met("one element to click", "aliases.create"));
        assertThat(stage.page().done()).containsExactly("click aliases.create");
        assertThat(stage.told).containsExactly("illustrate aliases.create");
    }

    public void saysWhereAClickThatBringsAPageLed() throws StepFailed {
        stage.element(new Locator("aliases.create", "", List.of("#c"), null, Locator.ClickBrings.PAGE));
        stage.page().show("aliases.create");
        assertThat(click.perform(stage)).isEqualTo(Finding.met("a new page after the click", "about:blank"));
    }

    public void failsWhenNothingMatches() {
        assertThatThrownBy(() -> click.perform(stage))
                .isInstanceOf(StepFailed.class)
                .hasMessage("expected aliases.create, found nothing like it");
        assertThat(stage.page().done()).isEmpty();
    }

    public void describesItself() {
        assertThat(click.describe()).isEqualTo("click aliases.create");
        assertThat(click.usesPage()).isTrue();
    }
}
