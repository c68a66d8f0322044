package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class ReadFormsTest {

    private static final String SERVER = "https://harbour.example";

    public void readsEachFormOnItsOwnPage() throws StepFailed {
        FakeStage stage = new FakeStage()
                .place("one", FakeStage.placeAt(SERVER + "/one", "f"))
                .place("two", FakeStage.placeAt(SERVER + "/two", "f"))
                .element(GatherTest.locator("one.form", "form"))
                .element(GatherTest.locator("two.form", "form"));
        stage.page().serve(SERVER + "/one", "<form><input name=a value=1></form>");
        stage.page().serve(SERVER + "/two", "<form><input name=b value=2></form>");

        var ignored = new ReadForms(
                        List.of(ElementRef.parse("one.form"), ElementRef.parse("two.form")),
                        new Name("preferences"),
                        null,
                        null)
                .perform(stage);

        assertThat(stage.forms().get("preferences"))
                .extracting(form -> form.at() + form.fields())
                .containsExactly("/one{a=[1]}", "/two{b=[2]}");
        assertThat(stage.told).containsOnlyOnce("forms preferences").contains("rest PT1S");
    }

    public void readsTheFormBehindEachLinkOnce() throws StepFailed {
        FakeStage stage = new FakeStage()
                .element(GatherTest.locator("filter.form", "form"))
                .element(GatherTest.locator("filters.edit", "a"));
        stage.page().open(URI.create(SERVER + "/filters"), Duration.ofSeconds(1));
        stage.page()
                .showHtml("<a href=/filters/1/edit>A</a><a href=/filters/1/edit>Edit</a>")
                .serve(SERVER + "/filters/1/edit", "<form><input name=t value=A></form>");

        var ignored = read(stage);

        assertThat(stage.forms().get("filters")).hasSize(1);
    }

    public void failsWhereTheFormIsNotThere() throws StepFailed {
        FakeStage stage = new FakeStage()
                .element(GatherTest.locator("filter.form", "form"))
                .element(GatherTest.locator("filters.edit", "a"));
        stage.page().open(URI.create(SERVER + "/filters"), Duration.ofSeconds(1));
        stage.page().showHtml("<a href=/filters/1/edit>A</a>").serve(SERVER + "/filters/1/edit", "<p>Sign in</p>");

        assertThatThrownBy(() -> read(stage)).hasMessageContaining("the form filter.form at /filters/1/edit");
        assertThat(stage.forms()).isEmpty();
    }

    private static Finding read(FakeStage stage) throws StepFailed {
        return new ReadForms(
                        List.of(ElementRef.parse("filter.form")),
                        new Name("filters"),
                        ElementRef.parse("filters.edit"),
                        null)
                .perform(stage);
    }
}
