package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.fediferry.step.StepFailed.Cause;
import org.jspecify.annotations.Nullable;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class HandOffTest {

    private FakeStage stage;

    @BeforeMethod(alwaysRun = true)
    public void newStage() {
        stage = new FakeStage()
                .element("menu.sign-out", "#out")
                .element("key.form", "#key")
                .value("link", "https://old.example/confirm", false);
    }

    private static HandOff touchTheKey(@Nullable String elsewhere, @Nullable Duration every) {
        return new HandOff(
                Text.parse("Touch your security key."),
                Condition.parse("menu.sign-out"),
                Duration.ofMinutes(5),
                List.of(ElementRef.parse("key.form")),
                elsewhere == null ? null : Text.parse(elsewhere),
                every);
    }

    public void goesOnAsSoonAsItIsDone() throws StepFailed {
        stage.seen(() -> stage.page().show("menu.sign-out"));

        Finding finding = touchTheKey(null, null).perform(stage);

        assertThat(finding.holds()).isTrue();
        assertThat(stage.told)
                .containsExactly(
                        "picture task",
                        "hand over Task[what=Touch your security key., address=about:blank, elsewhere=false, limit=PT5M]",
                        "picture done");
        List<String> done = stage.page().done();
        assertThat(done).hasSize(4).containsSubsequence("picture VIEW [key.form]", "no banner", "picture VIEW []");
        assertThat(done.get(1))
                .startsWith("banner Touch your security key.\nFediferry waits until ")
                .endsWith(" and goes on by itself. [key.form]");
    }

    public void disturbsNobodyWhereItIsDoneAlready() throws StepFailed {
        stage.page().show("menu.sign-out");
        assertThat(touchTheKey(null, null).perform(stage).holds()).isTrue();
        assertThat(stage.told).isEmpty();
        assertThat(stage.page().done()).isEmpty();
    }

    public void endsAtOnceWhereNobodySeesTheWindow() {
        StepFailed failed = catchThrowableOfType(
                StepFailed.class, () -> touchTheKey(null, null).perform(stage));
        assertThat(failed.kind()).isEqualTo(Cause.LATE);
        assertThat(failed.found()).contains("the browser's window is not visible");
        assertThat(failed.advice())
                .isEqualTo("run it again with --headed, and in the window that opens: Touch your security key.");
        assertThat(stage.told).isEmpty();
        assertThat(stage.page().done()).isEmpty();
    }

    public void waitsNoLongerThanItMay() {
        stage.seen(() -> {});
        StepFailed failed = catchThrowableOfType(
                StepFailed.class, () -> touchTheKey(null, null).perform(stage));
        assertThat(failed).hasMessage("expected menu.sign-out within 5m, found nothing like it");
        assertThat(failed.kind()).isEqualTo(Cause.LATE);
        assertThat(failed.advice()).contains("Touch your security key.");
        assertThat(stage.page().done()).last().isEqualTo("no banner");
    }

    public void takesTheBannerAwayAlsoWhereTheBrowserBreaks() {
        stage.seen(() -> stage.page()
                .failOn(
                        "look menu.sign-out",
                        new StepFailed(Cause.BROKEN, "a browser that answers", "it has ended", "")));
        StepFailed failed = catchThrowableOfType(
                StepFailed.class, () -> touchTheKey(null, null).perform(stage));
        assertThat(failed.kind()).isEqualTo(Cause.BROKEN);
        assertThat(stage.page().done()).last().isEqualTo("no banner");
    }

    public void leavesThePageAloneWhateverThePersonDoesThere() throws StepFailed {
        stage.seen(() -> stage.page().failOn("look menu.sign-out", new StepFailed("a page that answers", "none", "")));
        StepFailed failed = catchThrowableOfType(
                StepFailed.class, () -> touchTheKey(null, Duration.ofSeconds(5)).perform(stage));
        assertThat(failed.kind()).isEqualTo(Cause.LATE);
        assertThat(failed.found()).isEqualTo("none");
        assertThat(stage.page().done()).doesNotContain("reload");
    }

    public void namesTheAddressWhereItCanBeDoneElsewhere() throws StepFailed {
        stage.elsewhere(() -> stage.page().show("menu.sign-out"));
        assertThat(touchTheKey("${link}", null).perform(stage).holds()).isTrue();
        assertThat(stage.told)
                .contains("hand over Task[what=Touch your security key., address=https://old.example/confirm,"
                        + " elsewhere=true, limit=PT5M]");
        assertThat(stage.page().done()).noneMatch(line -> line.contains("banner"));
    }

    public void loadsThePageAgainWhileItIsDoneElsewhere() throws StepFailed {
        stage.page().when("reload", () -> stage.page().show("menu.sign-out"));
        assertThat(touchTheKey("${link}", Duration.ofSeconds(5)).perform(stage).holds())
                .isTrue();
        assertThat(stage.page().done()).containsOnlyOnce("reload");
    }

    public void turnsToThePersonAlsoWhereNobodyCanTell() throws StepFailed {
        stage.fediverse().fact("federates a@b.example", true).silent("federates a@b.example", 2);
        HandOff sharing = new HandOff(
                Text.parse("Switch it on."), Condition.parse("account a@b.example federates"), null, null, null, null);
        assertThat(sharing.perform(stage.seen(() -> {})).holds()).isTrue();
        assertThat(stage.told).hasSize(3);
    }
}
