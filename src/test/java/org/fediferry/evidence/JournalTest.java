package org.fediferry.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.evidence.JournalProblem.Kind;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class JournalTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:30:00Z"), ZoneOffset.UTC);

    private Path file = Path.of("unset");

    @BeforeMethod(alwaysRun = true)
    public void newFile() throws IOException {
        file = Files.createTempDirectory("journal").resolve(Journal.NAME);
    }

    public void keepsWhatWasAddedInOrder() throws Exception {
        write(3);
        assertThat(Journal.read(file)).extracting(JournalLine::n).containsExactly(1L, 2L, 3L);
        JournalLine second = Journal.read(file).get(1);
        assertThat(second.event()).isEqualTo(Event.STEP_STARTED);
        assertThat(second.at()).isEqualTo(CLOCK.instant());
        assertThat(second.fields()).hasToString("{\"step\":2,\"label\":\"a \\\"word\\\"\\nand a line\"}");
        assertThat(Journal.verify(file)).isEmpty();
    }

    public void startsWithZerosAndChainsTheLines() throws Exception {
        write(2);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0))
                .startsWith("{\"n\":1,\"at\":\"2026-11-20T10:30:00Z\",\"event\":\"step-started\",\"step\":1")
                .endsWith("\"prev\":\"" + "0".repeat(64) + "\"}");
        assertThat(lines.get(1))
                .contains("\"prev\":\"" + Checksum.of(lines.get(0).getBytes(StandardCharsets.UTF_8)) + "\"");
    }

    public void goesOnBehindTheLastLine() throws Exception {
        write(2);
        write(2);
        assertThat(Journal.read(file)).extracting(JournalLine::n).containsExactly(1L, 2L, 3L, 4L);
        assertThat(Journal.verify(file)).isEmpty();
    }

    public void tellsAChangedLine() throws Exception {
        write(5);
        List<String> lines = lines();
        lines.set(2, lines.get(2).replace("\"step\":3", "\"step\":9"));
        rewrite(lines);
        assertThat(Journal.verify(file))
                .containsExactly(new JournalProblem(Kind.CHANGED, "line 3 was changed after it was written"));
    }

    public void tellsALineThatIsNoLineAnyMore() throws Exception {
        write(5);
        List<String> lines = lines();
        lines.set(2, "scribble");
        rewrite(lines);
        assertThat(Journal.verify(file))
                .containsExactly(new JournalProblem(Kind.CHANGED, "line 3 was changed: it cannot be read any more"));
    }

    public void tellsRemovedLines() throws Exception {
        write(6);
        List<String> lines = lines();
        lines.remove(4);
        lines.remove(2);
        lines.remove(1);
        rewrite(lines);
        assertThat(Journal.verify(file))
                .containsExactly(
                        new JournalProblem(Kind.REMOVED, "lines 2 to 3 were removed"),
                        new JournalProblem(Kind.REMOVED, "line 5 was removed"));
    }

    public void tellsTheFirstLineRemoved() throws Exception {
        write(3);
        List<String> lines = lines();
        lines.remove(0);
        rewrite(lines);
        assertThat(Journal.verify(file)).containsExactly(new JournalProblem(Kind.REMOVED, "line 1 was removed"));
    }

    public void tellsReorderedLines() throws Exception {
        write(5);
        List<String> lines = lines();
        Collections.swap(lines, 1, 2);
        rewrite(lines);
        assertThat(Journal.verify(file))
                .containsExactly(new JournalProblem(Kind.REORDERED, "line 2 stands behind line 3"));
    }

    public void tellsALineThatIsThereTwice() throws Exception {
        write(3);
        List<String> lines = lines();
        lines.add(lines.get(1));
        rewrite(lines);
        assertThat(Journal.verify(file)).containsExactly(new JournalProblem(Kind.REORDERED, "line 2 is there twice"));
    }

    public void tellsATornLastLineFromAChangedOne() throws Exception {
        write(3);
        tearLastLine();
        assertThat(Journal.verify(file)).extracting(JournalProblem::kind).containsExactly(Kind.TORN);
        assertThat(Journal.read(file)).hasSize(2);
    }

    public void takesATornLineOutBeforeItGoesOn() throws Exception {
        write(3);
        tearLastLine();
        write(1);
        assertThat(Journal.verify(file)).isEmpty();
        assertThat(Journal.read(file))
                .extracting(JournalLine::event)
                .containsExactly(Event.STEP_STARTED, Event.STEP_STARTED, Event.MENDED, Event.STEP_STARTED);
        assertThat(Journal.read(file).get(2).fields().path("cut-off").asText()).startsWith("{\"n\":3");
    }

    public void refusesASecondWriter() throws Exception {
        Journal first = Journal.open(file, CLOCK);
        assertThatThrownBy(() -> Journal.open(file, CLOCK))
                .isInstanceOf(EvidenceLost.class)
                .hasMessage("cannot keep \"" + file + "\": another Fediferry is writing it; let that run end first");
        first.close();
        Journal.open(file, CLOCK).close();
    }

    public void refusesItsOwnNamesAsFields() throws Exception {
        try (Journal journal = Journal.open(file, CLOCK)) {
            assertThatThrownBy(() -> journal.add(Event.ASKED, Map.of("prev", "x")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("\"prev\" is a name of the journal itself");
        }
    }

    public void saysThatThereIsNoJournal() {
        assertThatThrownBy(() -> Journal.read(file))
                .isInstanceOf(UnreadableRun.class)
                .hasMessageContaining("there is no journal that can be read");
    }

    private void write(int lines) throws EvidenceLost {
        try (Journal journal = Journal.open(file, CLOCK)) {
            for (int i = 1; i <= lines; i++) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("step", i);
                fields.put("label", "a \"word\"\nand a line");
                journal.add(Event.STEP_STARTED, fields);
            }
        }
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    private void rewrite(List<String> lines) throws IOException {
        Files.write(file, lines, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private void tearLastLine() throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - 20));
    }
}
