package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class AddEntriesTest {

    private static final String LIST = "https://harbour.example/filters";
    private static final String NEW = "https://harbour.example/filters/new";
    private static final String ONE_ROW =
            "<form id=f><input name=f[title]><input name='f[words][0][word]'><button type=submit>Save</button></form>";
    private static final String TWO_ROWS = "<form id=f><input name=f[title]><input name='f[words][0][word]'>"
            + "<input name='f[words][1700][word]'><button type=submit>Save</button></form>";

    private static final AddEntries STEP = new AddEntries(
            ElementRef.parse("new.form"),
            Text.parse("FILE"),
            Text.parse("f[title]"),
            ElementRef.parse("list.title"),
            ElementRef.parse("new.another"),
            null);

    private static Form filter(String title, String... words) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("f[title]", List.of(title));
        for (int i = 0; i < words.length; i++) {
            fields.put("f[words][" + i + "][word]", List.of(words[i]));
        }
        return new Form("/filters", fields);
    }

    private static FakeStage stage(String listed, Form... filters) {
        FakeStage stage = new FakeStage()
                .place("list", FakeStage.placeAt(LIST, "l"))
                .place("new", FakeStage.placeAt(NEW, "f"))
                .element(GatherTest.locator("new.form", "#f"))
                .element(GatherTest.locator("new.another", "#more"))
                .element(GatherTest.locator("list.title", ".title"));
        stage.forms().put("FILE", List.of(filters));
        stage.page().showHtml(ONE_ROW).serve(LIST, listed);
        for (String element : List.of(
                "new.form", "new.another", "new.form save", "new.form f[title]", "new.form f[words][0][word]")) {
            stage.page().show(element);
        }
        stage.page().show("new.form f[words][1700][word]");
        stage.page().when("click new.another", () -> stage.page().showHtml(TWO_ROWS));
        return stage;
    }

    public void createsWhatIsNotThereYet() throws StepFailed {
        FakeStage stage = stage(
                "<a class=title>Art <i>expires</i></a>", filter("Art", "x"), filter("Sport", "goal", "off \"side\""));
        stage.page()
                .when(
                        "click new.form save",
                        () -> stage.page().serve(LIST, "<a class=title>Art</a><a class=title>Sport</a>"));

        assertThat(STEP.perform(stage).found()).isEqualTo("1 added, 1 were there already");

        assertThat(stage.page().done())
                .containsExactly(
                        "fetch " + LIST,
                        "open " + NEW,
                        "click new.another",
                        "fill new.form f[title] with Sport",
                        "fill new.form f[words][0][word] with goal",
                        "fill new.form f[words][1700][word] with off \"side\"",
                        "click new.form save",
                        "fetch " + LIST);
    }

    public void leavesWhatTheFormCannotSay() throws StepFailed {
        FakeStage stage = stage("", filter("Only posts"));

        assertThat(STEP.perform(stage).found()).endsWith("not possible here: Only posts");
        assertThat(stage.page().done()).doesNotContain("click new.form save");
    }

    public void failsWhereTheServerHasNotTakenIt() {
        FakeStage stage = stage("", filter("Sport", "goal"));

        assertThatThrownBy(() -> STEP.perform(stage)).hasMessageContaining("\"Sport\" among the entries");
    }
}
