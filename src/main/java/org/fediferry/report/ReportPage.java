package org.fediferry.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fediferry.evidence.RunRecord;
import org.jspecify.annotations.Nullable;

/** Everything that the page of a run shows, in the order in which it shows it. */
public record ReportPage(
        RunRecord run,
        Headline headline,
        List<StepLine> troubles,
        List<String> warnings,
        List<Balance> balance,
        @Nullable Watched watched,
        List<Export> exports,
        List<StepGroup> groups,
        List<TimeShare> time,
        List<Fact> facts,
        Furniture furniture) {

    static ReportPage of(RunRecord run, Path folder) {
        Album album = Album.of(
                folder,
                run.steps().stream().flatMap(step -> step.pictures().stream()).toList());
        List<StepGroup> groups = StepGroup.of(run, album);
        List<StepLine> troubles = groups.stream()
                .flatMap(group -> group.steps().stream())
                .filter(StepLine::trouble)
                .toList();
        return new ReportPage(
                run,
                Headline.of(run),
                troubles,
                warnings(run, folder),
                Balance.of(run),
                Watched.of(folder).orElse(null),
                Export.of(run),
                groups,
                TimeShare.of(run.spent()),
                Fact.of(run, folder),
                Furniture.LOADED);
    }

    /** The heading over what did not go as it should. */
    public String troubleTitle() {
        return headline.verdict() == Verdict.WAITING ? "What it waits for" : "What went wrong";
    }

    /** The heading over the balance, or over what the scenario promises where there is none yet. */
    public String balanceTitle() {
        return balance.isEmpty() ? "What this carries, and what it leaves" : "What moved, and what stayed behind";
    }

    private static List<String> warnings(RunRecord run, Path folder) {
        Stream<String> files = Export.of(run).stream()
                .flatMap(export -> export.remarks().stream().map(remark -> export.name() + ": " + remark));
        Stream<String> journal =
                Fact.journalProblems(folder).stream().map(problem -> "the journal of the run: " + problem.text());
        return Stream.concat(files, journal).toList();
    }

    /** When the run was, and how long it took. */
    public String when() {
        Instant ended = run.ended();
        return Words.moment(run.started())
                + (ended == null ? "" : ", " + Words.time(Duration.between(run.started(), ended)));
    }
}
