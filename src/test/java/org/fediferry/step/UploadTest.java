package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** As Mastodon writes mutes; a server that splits at spaces would take the header for names. */
    public void uploadsHandlesAlone() throws StepFailed, IOException {
        Path mutes = Files.createTempFile("mutes", ".csv");
        Files.writeString(
                mutes, "Account address,Hide notifications\nbert@b.example,true\n\"@cleo@c.example\",false\n");
        stage.page().show("imports.file");
        stage.value("from.mutes", mutes.toString(), false);
        Upload upload =
                new Upload(ElementRef.parse("imports.file"), Text.parse("${from.mutes}"), Download.Written.HANDLES);

        assertThat(upload.perform(stage).found()).isEqualTo("handles.csv");

        assertThat(stage.told).contains("list handles [bert@b.example, @cleo@c.example]");
        Files.delete(mutes);
    }

    public void refusesAPath() {
        assertThatThrownBy(() -> new Upload(ElementRef.parse("imports.file"), Text.parse("/etc/passwd"), null))
                .hasMessage("upload takes a reference to a file, not a path"
                        + "; write for example file: ${old.exports.follows} or an input of type file");
        assertThatThrownBy(() -> new Upload(ElementRef.parse("imports.file"), Text.parse("${a}/../${b}"), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
