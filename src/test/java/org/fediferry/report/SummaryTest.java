package org.fediferry.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.report.Summary.Line;
import org.fediferry.report.Summary.Tone;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class SummaryTest {

    private static final Path FOLDER = Path.of("runs/sample");

    private Path runs = Path.of("unset");

    @BeforeMethod(alwaysRun = true)
    public void newRuns() throws IOException {
        runs = Files.createTempDirectory("runs");
    }

    public void tellsAMove() throws Exception {
        matches("moved", Summary.of(RunFolder.read(SampleRun.moved(runs, false)), FOLDER, 80));
    }

    public void tellsAFailureWithItsEvidence() throws Exception {
        matches("stopped", Summary.of(RunFolder.read(SampleRun.stopped(runs, false)), FOLDER, 80));
    }

    public void givesALineTheToneOfWhatItTells() throws Exception {
        List<Line> lines = Summary.of(RunFolder.read(SampleRun.stopped(runs, false)), FOLDER, 80);
        assertThat(lines.get(0).tone()).isEqualTo(Tone.HEADLINE);
        assertThat(lines).contains(new Line(Tone.BAD, "step 34 of 74 failed: click: imports.upload"));
    }

    public void keepsToTheWidthOfTheTerminal() throws Exception {
        RunRecord run = RunFolder.read(SampleRun.moved(runs, false));
        assertThat(Summary.of(run, FOLDER, 60))
                .allSatisfy(line -> assertThat(line.text()).hasSizeLessThanOrEqualTo(60));
        assertThat(Summary.of(run, FOLDER, 60))
                .hasSizeGreaterThan(Summary.of(run, FOLDER, 120).size());
    }

    public void letsNoServerSteerTheTerminal() throws Exception {
        Path folder = SampleRun.moved(runs, false);
        Path json = folder.resolve("run.json");
        Files.writeString(
                json, Files.readString(json).replace("@noise@closed.example", "\\u001b[31m\\u202Eeloop\\u009b2J\\n"));
        assertThat(Summary.of(RunFolder.read(folder), FOLDER, 80))
                .noneSatisfy(line -> assertThat(line.text()).containsPattern("[\\p{Cc}\\p{Cf}]"))
                .anySatisfy(line -> assertThat(line.text()).contains("[31m eloop 2J"));
    }

    private static void matches(String name, List<Line> lines) throws IOException {
        Path expected = Path.of("src/test/resources/summaries", name + ".txt");
        String actual =
                String.join("\n", lines.stream().map(Line::text).toList()).replace('\\', '/') + "\n";
        Files.writeString(Path.of("target", name + ".actual.txt"), actual);
        assertThat(actual).as("target/%s.actual.txt", name).isEqualTo(Files.readString(expected));
    }
}
