package org.fediferry.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.fediferry.evidence.JournalProblem.Kind;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** A file that the journal names cannot be changed or taken away unnoticed. */
@Test(groups = "unit")
public class KeptFilesTest {

    private RunFolder folder;
    private String list = "";

    @BeforeMethod(alwaysRun = true)
    public void keepAList() throws IOException, EvidenceLost {
        folder = RunFolder.create(
                Files.createTempDirectory("kept"), Clock.systemUTC().instant(), "try");
        list = folder.keepList("old", "followers", List.of("ada@harbour.example"));
        StepChanges changes = new StepChanges(Map.of(), Map.of(), List.of(), List.of(), List.of(), folder.takeFresh());
        try (Journal journal = Journal.open(folder.journal(), Clock.systemUTC())) {
            journal.add(Event.STEP_ENDED, Map.of("step", 1, "changes", changes));
        }
    }

    private List<JournalProblem> problems() throws UnreadableRun {
        return Journal.verify(folder.journal());
    }

    public void findsNothingWhereNothingWasTouched() throws UnreadableRun {
        assertThat(problems()).isEmpty();
        assertThat(folder.takeFresh()).as("named once").isEmpty();
    }

    public void tellsAChangedFile() throws IOException, UnreadableRun {
        Files.writeString(folder.resolve(list), "mallory@harbour.example\n", StandardCharsets.UTF_8);

        assertThat(problems())
                .containsExactly(new JournalProblem(Kind.CHANGED, list + " was changed after it was kept"));
    }

    public void tellsAFileThatIsGone() throws IOException, UnreadableRun {
        Files.delete(folder.resolve(list));

        assertThat(problems()).containsExactly(new JournalProblem(Kind.REMOVED, list + " is not there any more"));
    }

    public void findsItsFilesFromAnyFolder() throws UnreadableRun {
        Path here = Path.of("").toAbsolutePath();
        assertThat(Journal.verify(here.relativize(folder.journal().toAbsolutePath())))
                .isEmpty();
    }
}
