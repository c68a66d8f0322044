package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class FillFormsTest {

    private static final String ADDRESS = "https://harbour.example/settings/other";
    private static final String SAVED = "click other.form save";

    private static final String BEFORE = """
            <form id=f action=/settings/other>
            <input type=hidden name=u[box] value=0><input type=checkbox name=u[box] value=1>
            <select name=u[list]><option value=a selected><option value=b></select>
            <input type=radio name=u[one] value=x checked><input type=radio name=u[one] value=y>
            <input type=checkbox name=u[many][] value=de checked><input type=checkbox name=u[many][] value=en>
            <input name=u[empty]><input name=u[taken] value=mine><input name=u[left] value="">
            <button type=submit>Save</button></form>""";

    private static final String AFTER = """
            <form id=f action=/settings/other>
            <input type=checkbox name=u[box] value=1 checked>
            <select name=u[list]><option value=a><option value=b selected></select>
            <input type=radio name=u[one] value=x><input type=radio name=u[one] value=y checked>
            <input type=checkbox name=u[many][] value=de><input type=checkbox name=u[many][] value=en checked>
            <input name=u[empty] value=words><input name=u[taken] value=mine><input name=u[left] value="">
            <button type=submit>Save</button></form>""";

    private static final Map<String, List<String>> WANTED = Map.of(
            "u[box]", List.of("1"),
            "u[list]", List.of("b"),
            "u[one]", List.of("y"),
            "u[many][]", List.of("en"),
            "u[empty]", List.of("words"),
            "u[taken]", List.of("theirs"),
            "u[left]", List.of("theirs"),
            "u[elsewhere]", List.of("1"));

    private static final FillForms STEP = new FillForms(
            List.of(ElementRef.parse("other.form")), Text.parse("FILE"), List.of(Text.parse("u[left]")), null);

    private static FakeStage stage(String after, Map<String, List<String>> wanted) {
        FakeStage stage = new FakeStage()
                .place("other", FakeStage.placeAt(ADDRESS, "f"))
                .element(GatherTest.locator("other.form", "form[action=\"/settings/other\"]"));
        stage.forms().put("FILE", List.of(new Form("/settings/other", wanted)));
        stage.page().showHtml(BEFORE).serve(ADDRESS, BEFORE).show("other.form").show("other.form save");
        for (String field : List.of("u[box]", "u[list]", "u[one]=y", "u[many][]=de", "u[many][]=en", "u[empty]")) {
            stage.page().show("other.form " + field);
        }
        stage.page().when(SAVED, () -> stage.page().serve(ADDRESS, after));
        return stage;
    }

    public void setsWhatIsThereAndReadsItAgain() throws StepFailed {
        FakeStage stage = stage(AFTER, WANTED);

        Finding finding = STEP.perform(stage);

        assertThat(finding.found())
                .isEqualTo("5 set, 0 were so already, left as they are: u[taken] (something stands there already)");
        assertThat(stage.page().done())
                .startsWith("fetch " + ADDRESS, "open " + ADDRESS)
                .contains(
                        "tick other.form u[box]",
                        "choose b in other.form u[list]",
                        "tick other.form u[one]=y",
                        "clear other.form u[many][]=de",
                        "tick other.form u[many][]=en",
                        "fill other.form u[empty] with words")
                .endsWith(SAVED, "fetch " + ADDRESS);
    }

    public void touchesNothingThatIsSoAlready() throws StepFailed {
        FakeStage stage = stage(AFTER, Map.of("u[list]", List.of("a")));

        assertThat(STEP.perform(stage).found()).isEqualTo("0 set, 1 were so already");
        assertThat(stage.page().done()).containsExactly("fetch " + ADDRESS);
    }

    public void leavesAChoiceThatIsNotThere() throws StepFailed {
        FakeStage stage = stage(AFTER, Map.of("u[list]", List.of("c"), "u[many][]", List.of("en", "fr")));

        assertThat(STEP.perform(stage).found())
                .contains("u[list] (no such choice here)", "u[many][] (not all of the choices are here)");
        assertThat(stage.page().done()).containsExactly("fetch " + ADDRESS);
    }

    public void failsWhereTheServerHasNotKeptIt() {
        FakeStage stage = stage(BEFORE, Map.of("u[box]", List.of("1")));

        assertThatThrownBy(() -> STEP.perform(stage)).hasMessageContaining("u[box] to be [1] after saving");
    }

    public void doesNothingWithoutAnythingCollected() throws StepFailed {
        FakeStage stage = stage(BEFORE, Map.of());

        assertThat(STEP.perform(stage).found()).isEqualTo("nothing was collected");
        assertThat(stage.page().done()).isEmpty();
    }

    public void sendsAFormWhoseButtonStandsElsewhere() {
        String html = "<form id=e action=/x></form><button type=submit form=e>Save</button>";
        Locator form = GatherTest.locator("x.form", "form[action=\"/x\"]");

        Locator button = FormField.submit(form, Soup.first(html, form).orElseThrow());

        assertThat(Soup.first(html, button).orElseThrow().text()).isEqualTo("Save");
    }
}
