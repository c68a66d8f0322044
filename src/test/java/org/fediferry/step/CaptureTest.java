package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class CaptureTest {

    private FakeStage stage;

    @BeforeMethod(alwaysRun = true)
    public void newStage() {
        stage = new FakeStage().element("migration.form", "#form").element("migration.target", "#target");
    }

    private void capture(@Nullable String of, String... outline) throws StepFailed {
        List<ElementRef> marks =
                List.of(outline).stream().map(ElementRef::parse).toList();
        new Capture(Name.parse("past"), of == null ? null : Capture.Subject.parse(of), marks).perform(stage);
    }

    public void takesThePageTheViewOrAnElement() throws StepFailed {
        capture(null);
        capture("page");
        capture("view", "migration.target");
        capture("migration.form");
        assertThat(stage.page().done())
                .containsExactly(
                        "picture WHOLE []",
                        "picture WHOLE []",
                        "picture VIEW [migration.target]",
                        "picture migration.form []");
        assertThat(stage.told).hasSize(4).containsOnly("picture past");
    }
}
