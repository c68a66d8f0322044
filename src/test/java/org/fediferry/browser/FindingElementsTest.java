package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.browser.Testbed.LIMIT;
import static org.fediferry.browser.Testbed.SHORT;
import static org.fediferry.browser.Testbed.about;
import static org.fediferry.browser.Testbed.failure;
import static org.fediferry.browser.Testbed.stays;

import java.util.List;
import org.fediferry.step.Finding;
import org.fediferry.step.Locator;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "browser")
public class FindingElementsTest {

    private Testbed bed;

    @BeforeClass(alwaysRun = true)
    public void start() {
        bed = new Testbed();
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        bed.close();
    }

    @BeforeMethod(alwaysRun = true)
    public void open() throws StepFailed {
        bed.open("/situations");
    }

    public void namesWhatItSees() throws StepFailed {
        assertThat(bed.page.look(stays("#none", "#disabled, .row", "h1")))
                .isEqualTo(
                        Finding.met("a visible page.thing (\"Thing\")", "button#disabled (disabled), li.row, li.row"));
    }

    public void takesTheFirstCandidateThatMatchesEvenIfItIsHidden() throws StepFailed {
        assertThat(bed.page.look(stays("#hidden", "h1")))
                .isEqualTo(Finding.missed("a visible page.thing (\"Thing\")", "button#hidden (hidden)"));
    }

    public void saysWhatIsThereInstead() throws StepFailed {
        assertThat(bed.page.look(stays("#none")).found())
                .isEqualTo("none on the page \"Situations\" (h1 \"All kinds of buttons\", form#profile)");
    }

    public void treatsInvisibleStylesAsHidden() throws StepFailed {
        assertThat(bed.page.look(stays("#faded")).found()).isEqualTo("button#faded (hidden)");
    }

    public void comparesContainedTextInAnyCase() throws StepFailed {
        assertThat(bed.page.look(about("ADA@old.example", "li.row")).found()).isEqualTo("li.row");
        assertThat(bed.page.look(about("ada@new.example", "li.row")).holds()).isFalse();
    }

    public void comparesWholeWordsWhereTheyAreMeant() throws StepFailed {
        for (String whole : List.of("ada@old.example", "X", "bob@old.example")) {
            assertThat(bed.page.look(word(whole)).holds()).as(whole).isTrue();
        }
        for (String part : List.of("ada", "ada@old", "ob@old.example", "old.example")) {
            assertThat(bed.page.look(word(part)).holds()).as(part).isFalse();
        }
    }

    private static Locator word(String text) {
        return new Locator("page.thing", "Thing", List.of("li.row"), text, true, Locator.ClickBrings.NOTHING);
    }

    public void waitsForTheFirstOfSeveral() throws StepFailed {
        Page.First first = bed.page.awaitFirst(List.of(stays("#none"), stays("#latecomer")), LIMIT);
        assertThat(first.index()).isEqualTo(1);
        assertThat(first.finding().found()).isEqualTo("button#latecomer");
    }

    public void saysHowLongItWaited() throws StepFailed {
        Page.First first = bed.page.awaitFirst(List.of(stays("#hidden"), stays("#faded")), SHORT);
        assertThat(first.index()).isEqualTo(-1);
        assertThat(first.finding())
                .isEqualTo(Finding.missed(
                        "a visible page.thing (\"Thing\") or page.thing (\"Thing\")",
                        "button#hidden (hidden), button#faded (hidden) (waited 400ms)"));
    }

    public void waitsUntilSomethingIsGone() throws StepFailed {
        // It goes a moment after the click.
        bed.page.click(stays("#brief"), LIMIT);
        assertThat(bed.page.awaitGone(stays("#brief"), LIMIT).holds()).isTrue();
        assertThat(bed.page.awaitGone(stays("h1"), SHORT))
                .isEqualTo(Finding.missed("no visible page.thing (\"Thing\")", "h1 (waited 400ms)"));
    }

    public void followsAPageThatGoesElsewhereByItself() throws StepFailed {
        bed.open("/restless");
        assertThat(bed.page.awaitFirst(List.of(stays("#second")), LIMIT).index())
                .isZero();
    }

    public void refusesASelectorThatIsNone() {
        assertThat(failure(() -> bed.page.look(stays("li:containsOwn("))))
                .hasMessage("expected a CSS selector, found 'li:containsOwn(' is not a valid selector");
    }
}
