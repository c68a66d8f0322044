package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fediferry.step.StepFailed.Cause;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class OpenLinkTest {

    private static final String LINK = "https://harbour.example/account/signin?auth=0123456789ABCDEF";

    private static StepFailed refused(String link) {
        FakeStage stage = new FakeStage().value("link", link, true);
        StepFailed failed =
                catchThrowableOfType(StepFailed.class, () -> new OpenLink(Text.parse("${link}")).perform(stage));
        assertThat(failed.kind()).isEqualTo(Cause.REFUSED);
        assertThat(stage.page().done()).isEmpty();
        return failed;
    }

    public void opensItAndTellsNobody() throws StepFailed {
        FakeStage stage = new FakeStage().value("link", " " + LINK + " ", true);

        Finding finding = new OpenLink(Text.parse("${link}")).perform(stage);

        assertThat(stage.page().done()).containsExactly("open " + LINK);
        assertThat(finding.toString()).doesNotContain("0123");
    }

    public void opensNothingElsewhere() {
        assertThat(refused("https://harbour.example.evil.example/?auth=0123456789ABCDEF")
                        .getMessage())
                .contains("one to harbour.example.evil.example")
                .doesNotContain("0123");
    }

    public void refusesWhatIsNoLink() {
        assertThat(refused("0123456789 ABCDEF").getMessage()).doesNotContain("0123");
    }
}
