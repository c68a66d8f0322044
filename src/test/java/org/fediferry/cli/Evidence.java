package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.evidence.Journal;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.evidence.TallyRecord;
import org.fediferry.evidence.UnreadableRun;

/** The run folder that a run has left. */
record Evidence(Path folder, RunRecord run) {

    static Evidence in(Path folder) {
        try {
            return new Evidence(folder, RunFolder.read(folder));
        } catch (UnreadableRun unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The one step that did not pass and was no step to be skipped. */
    StepRecord trouble() {
        List<StepRecord> troubles = run.steps().stream()
                .filter(step -> step.outcome() != Outcome.PASSED && step.outcome() != Outcome.SKIPPED)
                .toList();
        assertThat(troubles).as("steps that did not pass").isNotEmpty();
        return troubles.get(0);
    }

    StepRecord step(String label) {
        return run.steps().stream()
                .filter(step -> step.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step \"" + label + "\" was performed"));
    }

    TallyRecord tally(String what) {
        return run.balance().stream()
                .filter(tally -> tally.what().equals(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no tally of " + what + " in " + run.balance()));
    }

    List<String> exports(String role) {
        return run.exports().stream()
                .filter(export -> export.role().equals(role))
                .map(ExportRecord::kind)
                .toList();
    }

    /** Record, journal, report and every file that the record names are there and whole; nothing is half-written. */
    Evidence isIntact() {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(Journal.verify(folder.resolve(Journal.NAME))).isEmpty();
            assertThat(run.ended()).isNotNull();
            assertThat(folder.resolve("report.html")).content().contains("</html>");
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
            for (StepRecord step : run.steps()) {
                assertThat(step.pictures())
                        .allSatisfy(
                                picture -> assertThat(folder.resolve(picture)).isNotEmptyFile());
            }
            assertThat(run.exports())
                    .allSatisfy(
                            export -> assertThat(folder.resolve(export.file())).hasSize(export.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (UnreadableRun unreadable) {
            throw new AssertionError(unreadable);
        }
        return this;
    }
}
