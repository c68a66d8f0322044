package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class DownloadTest {

    private FakeStage stage;

    @BeforeMethod(alwaysRun = true)
    public void newStage() {
        stage = new FakeStage()
                .element("export.csv", "a")
                .value("count", "31", false)
                .value("hidden", "-", false);
    }

    private void download(String shown) throws StepFailed {
        stage.page().show("export.csv").offer(new SavedFile(Path.of("x"), "following_accounts.csv", 12));
        new Download(ElementRef.parse("export.csv"), Text.parse("follows"), Text.parse(shown), null).perform(stage);
    }

    public void keepsTheFileWithTheNumberThatThePageShowed() throws StepFailed {
        download("${count}");
        assertThat(stage.page().done()).containsExactly("download export.csv");
        assertThat(stage.told)
                .containsExactly("illustrate export.csv", "export follows following_accounts.csv shown 31");
    }

    public void comparesNothingWhereThePageShowsNoNumber() throws StepFailed {
        download("${hidden}");
        assertThat(stage.told).contains("export follows following_accounts.csv shown -");
    }

    public void putsAHeaderBeforeBareHandles() throws Exception {
        Path file = Files.createTempFile("fediferry", ".csv");
        Files.writeString(file, "a@b.example\nc@d.example");
        stage.page().show("export.csv").offer(new SavedFile(file, "friends.csv", 23));
        new Download(ElementRef.parse("export.csv"), Text.parse("follows"), null, Download.Written.HANDLES)
                .perform(stage);
        assertThat(file).hasContent("Account address\na@b.example\nc@d.example\n");
        assertThat(stage.told).contains("export follows friends.csv shown -");
        Files.delete(file);
    }
}
