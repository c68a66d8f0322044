package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class ConditionTest {

    private FakeStage stage;

    @BeforeMethod(alwaysRun = true)
    public void newStage() {
        stage = new FakeStage().value("rows", "12", false).element("aliases.row", "tr");
    }

    private boolean holds(String condition) throws StepFailed {
        return Condition.parse(condition).test(stage).holds();
    }

    public void comparesNumbersAsNumbers() throws StepFailed {
        assertThat(holds("${rows} > 9")).isTrue();
        assertThat(holds("${rows} >= 12")).isTrue();
        assertThat(holds("${rows} < 12")).isFalse();
        assertThat(holds("${rows} <= 11")).isFalse();
        assertThat(holds("${rows} != 13")).isTrue();
        assertThat(holds("abc = ABC")).isTrue();
    }

    public void refusesToOrderWhatIsNoNumber() {
        assertThatThrownBy(() -> holds("${rows} > many")).hasMessage("expected a number to compare, found \"many\"");
    }

    public void looksAtThePage() throws StepFailed {
        assertThat(holds("not aliases.row")).isTrue();
        stage.page().show("aliases.row");
        assertThat(holds("aliases.row")).isTrue();
        assertThat(holds("not aliases.row")).isFalse();
    }

    /** The fake page looks once as well: what counts is that it is asked to wait for either. */
    public void waitsForWhicheverElementComesFirst() throws StepFailed {
        stage.element("aliases.none", "p").element("flash.problem", "b");
        Condition either = Condition.parse("aliases.none or aliases.row");
        assertThat(either.await(stage, stage.locate(ElementRef.parse("flash.problem")), Duration.ofSeconds(1))
                        .holds())
                .isFalse();
        stage.page().show("aliases.row");
        assertThat(either.await(stage, null, Duration.ofSeconds(1)).holds()).isTrue();
    }

    public void asksWhetherALinkIsVerified() throws StepFailed {
        stage.fediverse().fact("link a@b.example to https://c.example/@d", true);
        assertThat(holds("link of a@b.example to https://c.example/@d is verified"))
                .isTrue();
        assertThat(holds("link of a@b.example to https://c.example/@e is verified"))
                .isFalse();
    }

    public void asksInPublic() throws StepFailed {
        stage.fediverse().fact("open a@b.example", true).followers("a@b.example", true, "x@y.example");
        assertThat(holds("account a@b.example accepts followers")).isTrue();
        assertThat(holds("followers of a@b.example reach 1")).isTrue();
        assertThat(holds("followers of a@b.example reach 2")).isFalse();
        assertThat(holds("followers of a@b.example fall to 1")).isTrue();
        assertThat(holds("followers of a@b.example fall to 0")).isFalse();
        assertThat(holds("redirect of a@b.example leads to c@d.example")).isFalse();
    }

    public void asksWhetherOtherServersFindAnAccount() throws StepFailed {
        stage.fediverse().fact("federates a@b.example", true).silent("federates e@f.example", 1);
        assertThat(holds("account a@b.example federates")).isTrue();
        assertThat(holds("account c@d.example federates")).isFalse();
        assertThatThrownBy(() -> holds("account e@f.example federates"))
                .as("silence is no answer")
                .isInstanceOf(StepFailed.class);
        assertThat(Condition.parse("account ${new.handle} federates")).hasToString("account ${new.handle} federates");
    }

    /** An account that follows 400 already has not got 340 more by that. */
    public void countsWhatCameBesidesWhatWasThere() throws StepFailed {
        FakeStage counted = new FakeStage()
                .element("lists.count", "#count")
                .value("before", "400", false)
                .value("rows", "340", false);
        Condition arrived = Condition.parse("number in lists.count reaches ${rows} more than ${before}");

        counted.page().showHtml("<p id=count>Following 400 accounts</p>");
        assertThat(arrived.test(counted).holds()).isFalse();
        assertThat(Condition.parse("number in lists.count reaches ${rows}")
                        .test(counted)
                        .holds())
                .isTrue();
        counted.page().showHtml("<p id=count>Following 740 accounts</p>");
        assertThat(arrived.test(counted).holds()).isTrue();
        assertThat(arrived).hasToString("number in lists.count reaches ${rows} more than ${before}");
    }

    /** GoToSocial builds its panel by scripts: right after loading, nothing is there. */
    public void waitsForANumberThatScriptsBringAMomentLater() throws StepFailed {
        FakeStage built = new FakeStage().element("lists.count", "#count");
        built.page().when("wait", () -> built.page().show("lists.count").showHtml("<p id=count>Following 340</p>"));

        assertThat(Condition.parse("number in lists.count reaches 340")
                        .test(built)
                        .holds())
                .isTrue();
    }
}
