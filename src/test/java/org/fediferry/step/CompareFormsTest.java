package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class CompareFormsTest {

    private static CompareForms step(@Nullable String by, String leave) {
        return new CompareForms(
                Text.parse("OLD"),
                Text.parse("NEW"),
                Text.parse("settings"),
                by == null ? null : Text.parse(by),
                List.of(Text.parse(leave)),
                Text.parse("because"));
    }

    private static Form form(String... pairs) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1]));
        }
        return new Form("/x", fields);
    }

    public void namesTheFieldsThatDiffer() throws StepFailed {
        FakeStage stage = new FakeStage();
        stage.forms().put("OLD", List.of(form("a", "1", "b", "x"), form("c", "0", "left", "1")));
        stage.forms().put("NEW", List.of(form("a", "1", "b", "y", "left", "0", "more", "1")));

        assertThat(step(null, "left").perform(stage).found()).isEqualTo("1 of 3 are the same");

        assertThat(stage.told)
                .contains(
                        new Tally("settings", 3, 1, List.of("b: \"x\", here \"y\"", "c: \"0\""), "because").toString());
    }

    public void comparesEntriesAsAWhole() throws StepFailed {
        FakeStage stage = new FakeStage();
        stage.forms().put("OLD", List.of(form("t", "Art", "end", "5"), form("t", "Sport", "w", "a")));
        stage.forms().put("NEW", List.of(form("t", "Sport", "w", "b"), form("t", "Art", "end", "9")));

        assertThat(step("t", "end").perform(stage).found()).isEqualTo("1 of 2 are the same");

        assertThat(stage.told).contains(new Tally("settings", 2, 1, List.of("Sport"), "because").toString());
    }

    public void saysNothingWhereNothingWasCollected() throws StepFailed {
        FakeStage stage = new FakeStage();
        stage.forms().put("NEW", List.of(form("a", "1")));

        assertThat(step(null, "left").perform(stage).found()).isEqualTo("nothing was collected before");
        assertThat(stage.told).isEmpty();
    }
}
