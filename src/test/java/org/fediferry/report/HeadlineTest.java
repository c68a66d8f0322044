package org.fediferry.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fediferry.evidence.RunFolder;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class HeadlineTest {

    private Path runs = Path.of("unset");

    @BeforeMethod(alwaysRun = true)
    public void newRuns() throws IOException {
        runs = Files.createTempDirectory("runs");
    }

    public void doesNotSootheWhereAnIrreversibleStepFailed() throws Exception {
        assertThat(stoppedAt(67).undoing())
                .isEqualTo("It is not certain whether this happened: Press \"Move followers\"."
                        + " It cannot be undone, so look at the account before you run this again.");
    }

    public void namesWhatHasHappenedForGood() throws Exception {
        assertThat(stoppedAt(70).undoing())
                .isEqualTo("Already done, and not to be undone: Press \"Move followers\"."
                        + " It will not be done a second time.");
    }

    public void soothesOnlyBeforeTheIrreversibleStep() throws Exception {
        assertThat(stoppedAt(66).undoing()).isEqualTo("Nothing was done that cannot be undone.");
    }

    /** Steps at the end are performed after the one that waits. */
    public void namesTheStepThatWaitsAndNotTheLastOne() throws Exception {
        Path folder = stopped(34);
        Path file = folder.resolve("run.json");
        String run = Files.readString(file);
        int last = run.lastIndexOf("\"tries\" : 0");
        assertThat(last).isPositive();
        Files.writeString(
                file, run.substring(0, last) + "\"tries\" : 1" + run.substring(last + "\"tries\" : 0".length()));

        Headline headline = headline(folder, "\"failed\"", "\"waiting\"");

        assertThat(headline.sentence()).contains("step 34 of");
    }

    public void saysWhatARunThatWaitsIsWaitingAt() throws Exception {
        Headline headline = headline(stopped(34), "\"failed\"", "\"waiting\"");
        assertThat(headline.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(headline.sentence()).endsWith(": waiting at step 34 of 74: Press \"Upload\"");
    }

    public void countsFilesWhereNobodyMoved() throws Exception {
        Headline headline = headline(SampleRun.moved(runs, false), "\"followers\"", "\"fans\"");
        assertThat(headline.sentence()).isEqualTo("Move from one Mastodon server to another: done, 6 files collected");
    }

    public void saysWhenNobodyKnowsHowManyArrived() throws Exception {
        Headline headline = headline(SampleRun.moved(runs, false), "\"arrived\" : 1186", "\"arrived\" : null");
        assertThat(headline.sentence()).endsWith(": how many followers arrived is not known yet");
    }

    private Path stopped(int step) throws Exception {
        return SampleRun.stoppedAt(runs, step);
    }

    private Headline stoppedAt(int step) throws Exception {
        return Headline.of(RunFolder.read(stopped(step)));
    }

    private static Headline headline(Path folder, String from, String to) throws Exception {
        Path json = folder.resolve("run.json");
        String text = Files.readString(json);
        assertThat(text).contains(from);
        Files.writeString(json, text.replace(from, to));
        return Headline.of(RunFolder.read(folder));
    }
}
