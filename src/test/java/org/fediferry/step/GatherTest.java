package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class GatherTest {

    private static final String SERVER = "https://harbour.example";
    private static final String FIRST = SERVER + "/relationships?relationship=followed_by";
    private static final String SECOND = SERVER + "/relationships?page=2&relationship=followed_by";

    private FakeStage stage = new FakeStage();

    @BeforeMethod(alwaysRun = true)
    public void showAList() throws StepFailed {
        stage = new FakeStage().element(locator("list.row", ".row")).element(locator("list.next", "a[rel=next]"));
        stage.page().open(URI.create(FIRST), Duration.ofSeconds(1));
        stage.page().showHtml(page("/relationships?page=2&relationship=followed_by", "Bo @bo@reef.example", "@cy"));
    }

    static Locator locator(String name, String css) {
        return new Locator(name, "", List.of(css), null, Locator.ClickBrings.NOTHING);
    }

    private static String page(@Nullable String next, String... rows) {
        StringBuilder page = new StringBuilder();
        for (String row : rows) {
            page.append("<p class=row>").append(row).append("</p>");
        }
        return page + (next == null ? "" : "<a rel=next href='" + next + "'>Next</a>");
    }

    private static Gather handles() {
        return new Gather(
                ElementRef.parse("list.row"),
                null,
                new Name("followers"),
                ElementRef.parse("list.next"),
                Text.parse("harbour.example"),
                Text.parse("4"),
                Duration.ofSeconds(2));
    }

    public void readsPageAfterPageWithAPause() throws StepFailed {
        stage.page().serve(SECOND, page(null, "@dee@reef.example", "@bo@reef.example", "@eli"));

        var ignored = handles().perform(stage);

        assertThat(stage.told)
                .containsSubsequence(
                        "so far 2, next " + SECOND,
                        "rest PT2S",
                        "read followers [bo@reef.example, cy@harbour.example, dee@reef.example, eli@harbour.example]"
                                + " shown 4");
        assertThat(stage.page().done()).containsExactly("open " + FIRST, "fetch " + SECOND);
    }

    public void goesOnWhereItWas() throws StepFailed {
        stage.noteReading(new Stage.Reading(List.of("bo@reef.example", "cy@harbour.example"), URI.create(SECOND)));
        stage.page().showHtml(page(null, "@zoe")).serve(SECOND, page(null, "@dee@reef.example"));

        var ignored = handles().perform(stage);

        assertThat(stage.told)
                .contains("read followers [bo@reef.example, cy@harbour.example, dee@reef.example] shown 4");
    }

    public void keepsWordsAsTheyAre() throws StepFailed {
        stage.page().showHtml(page(null, "#harbour", "#Bread"));

        var ignored = words(null).perform(stage);

        assertThat(stage.told).contains("read tags [#harbour, #Bread] shown -");
    }

    /** Mastodon puts the button that removes a hashtag into the heading that names it. */
    public void leavesOutWhatLinksInTheRowSay() throws StepFailed {
        stage.page().showHtml(page(null, "<i></i> boats <small>in May <a>Delete</a></small>"));

        var ignored = words(true).perform(stage);

        assertThat(stage.told).contains("read tags [boats] shown -");
    }

    private static Gather words(@Nullable Boolean own) {
        return new Gather(ElementRef.parse("list.row"), own, new Name("tags"), null, null, null, null);
    }

    public void followsNoLinkToAnotherPage() {
        for (String elsewhere : List.of("/settings/delete", "https://evil.example/relationships", "/relationships/x")) {
            stage.page().showHtml(page(elsewhere, "@cy"));

            assertThatThrownBy(() -> handles().perform(stage))
                    .hasMessageContaining("the next page of /relationships")
                    .hasMessageContaining(elsewhere);
        }
        assertThat(stage.page().done()).noneMatch(line -> line.startsWith("fetch"));
    }

    public void endsWhereAListLeadsBack() {
        stage.page().serve(SECOND, page("/relationships?page=2&relationship=followed_by", "@dee"));

        assertThatThrownBy(() -> handles().perform(stage)).hasMessageContaining("a list with an end");
    }

    public void refusesARowWithoutAHandle() {
        stage.page().showHtml(page(null, "Somebody"));

        assertThatThrownBy(() -> handles().perform(stage)).hasMessageContaining("a handle in each row");
    }
}
