package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class UploadTest {

    private FakeStage stage;

    @BeforeMethod(alwaysRun = true)
    public void newStage() {
        stage = new FakeStage().element("imports.file", "#file").value("from.follows", "exports/follows.csv", false);
    }

    public void uploadsACollectedFile() throws StepFailed {
        stage.page().show("imports.file");
        Upload upload = new Upload(ElementRef.parse("imports.file"), Text.parse("${from.follows}"), null);
        assertThat(upload.perform(stage).found()).isEqualTo("follows.csv");
        assertThat(stage.page().done()).containsExactly("upload follows.csv to imports.file");
    }

    public void refusesAPath() {
        assertThatThrownBy(() -> new Upload(ElementRef.parse("imports.file"), Text.parse("/etc/passwd"), null))
                .hasMessage("upload takes a reference to a file, not a path"
                        + "; write for example file: ${old.exports.follows} or an input of type file");
        assertThatThrownBy(() -> new Upload(ElementRef.parse("imports.file"), Text.parse("${a}/../${b}"), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
