package org.fediferry.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fediferry.evidence.RunRecord;

/** The end of a run in plain text: what happened, what went wrong, what moved, what stayed, and where the report is. */
public final class Summary {

    private static final int NAMED = 3;
    private static final int SHORTEST = 40;

    private final int width;
    private final List<Line> lines = new ArrayList<>();

    /** How a line should look where colours are shown. */
    public enum Tone {
        PLAIN,
        HEADLINE,
        GOOD,
        BAD,
        WAITING,
        QUIET
    }

    /** One line of text without any control character. */
    public record Line(Tone tone, String text) {}

    private Summary(int width) {
        this.width = Math.max(width, SHORTEST);
    }

    /**
     * The lines to print.
     *
     * @param folder as it should be printed
     * @param width of the terminal in characters
     */
    public static List<Line> of(RunRecord run, Path folder, int width) {
        Summary summary = new Summary(width);
        summary.headline(run);
        run.steps().stream()
                .map(step -> StepLine.of(step, Album.EMPTY))
                .filter(StepLine::trouble)
                .forEach(line -> summary.trouble(line, run.steps().size(), folder));
        summary.balance(run);
        summary.collected(Export.of(run));
        summary.listed("Good to know", run.said());
        if (Verdict.of(run) == Verdict.DONE) {
            summary.listed("Never carried", run.stays());
        }
        summary.blank();
        summary.put(Tone.PLAIN, "report  ", folder.resolve("report.html").toString());
        return List.copyOf(summary.lines);
    }

    private void headline(RunRecord run) {
        Headline headline = Headline.of(run);
        Instant ended = run.ended();
        String took = ended == null ? "" : " (" + Words.time(Duration.between(run.started(), ended)) + ")";
        put(Tone.HEADLINE, "", headline.sentence() + took);
        if (!headline.undoing().isEmpty()) {
            put(Tone.PLAIN, "", headline.undoing());
        }
    }

    private void trouble(StepLine line, int steps, Path folder) {
        blank();
        Tone tone = line.state().equals("waiting") ? Tone.WAITING : Tone.BAD;
        put(
                tone,
                "",
                "step " + line.step().number() + " of " + steps + " " + line.state() + ": "
                        + line.step().what());
        field("written in", line.step().source());
        field("expected", line.step().expected());
        field("found", line.step().found());
        field("waited", line.time());
        line.step().pictures().stream()
                .limit(1)
                .forEach(file -> field("see", folder.resolve(file).toString()));
        field("do", line.step().advice());
    }

    private void balance(RunRecord run) {
        if (run.balance().isEmpty()) {
            return;
        }
        blank();
        List<Balance> balance = Balance.of(run);
        int longest =
                balance.stream().mapToInt(line -> line.what().length()).max().orElse(0);
        for (Balance line : balance) {
            String name = "  " + line.what() + " ".repeat(longest - line.what().length() + 2);
            String behind = line.behind().isEmpty() ? "" : "; " + line.behind();
            put(line.complete() ? Tone.GOOD : Tone.PLAIN, name, line.numbers() + behind);
            if (!line.stayed().isEmpty()) {
                put(Tone.QUIET, " ".repeat(name.length()), some(line.stayed()));
            }
            if (!line.note().isEmpty()) {
                put(Tone.QUIET, " ".repeat(name.length()), line.note());
            }
        }
    }

    /** What was checked of the files, and what is to be said of some of them. */
    private void collected(List<Export> files) {
        if (files.isEmpty()) {
            return;
        }
        blank();
        long rows = files.stream()
                .map(export -> export.file().rows())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        List<Export> remarked =
                files.stream().filter(file -> !file.remarks().isEmpty()).toList();
        put(
                remarked.isEmpty() ? Tone.GOOD : Tone.PLAIN,
                "",
                Words.count(files.size(), "file", "files") + " collected and checked, with "
                        + Words.count(rows, "row", "rows")
                        + (remarked.isEmpty() ? "; nothing is wrong with them" : "; to be said of some of them:"));
        for (Export file : remarked) {
            List<String> remarks = file.remarks();
            String more = remarks.size() <= NAMED
                    ? ""
                    : "; and " + Words.number(remarks.size() - NAMED) + " more, named in the report";
            put(
                    Tone.PLAIN,
                    "  - ",
                    file.name() + " (" + file.file().role() + "): "
                            + String.join("; ", remarks.subList(0, Math.min(NAMED, remarks.size())))
                            + more);
        }
    }

    private static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED
                ? first
                : first + " and " + Words.number(names.size() - NAMED) + " more, named in the report";
    }

    private void listed(String title, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        blank();
        put(Tone.PLAIN, "", title);
        sentences.forEach(sentence -> put(Tone.PLAIN, "  - ", sentence));
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            put(Tone.PLAIN, "  " + name + " ".repeat(12 - name.length()), value);
        }
    }

    private void blank() {
        lines.add(new Line(Tone.PLAIN, ""));
    }

    /** Breaks at spaces; what follows stands below the beginning of the text. Longer words, such as paths, stay whole. */
    private void put(Tone tone, String lead, String text) {
        StringBuilder line = new StringBuilder(lead);
        boolean empty = true;
        for (String word : printable(text).strip().split(" +", -1)) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(new Line(tone, line.toString()));
                line = new StringBuilder(" ".repeat(lead.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(new Line(tone, line.toString()));
    }

    /** Servers must not steer the terminal: no control, format or direction characters. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ");
    }
}
