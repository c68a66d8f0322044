package org.fediferry.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;
import org.fediferry.run.Progress;
import org.fediferry.step.Durations;

/** Shows a run on the terminal: one line for each step, and the step that is being done with what it waits for. */
final class ConsoleProgress implements Progress {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final String REDRAW = "\r\u001b[2K";

    private final Terminal terminal;
    private final Clock clock;
    private Instant started;
    private int total;
    private String flow = "";
    private String current = "";

    ConsoleProgress(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public void runStarted(Plan plan, Path folder) {
        started = clock.instant();
        total = plan.steps().size();
        line(terminal.bold(plan.title()));
    }

    @Override
    public void stepStarted(PlannedStep step, String label) {
        String heading = step.role() + "|" + step.flow();
        if (!heading.equals(flow)) {
            flow = heading;
            line("");
            line(terminal.bold(step.flowTitle()) + (step.role().isEmpty() ? "" : " · " + step.role()));
        }
        current = "%3d/%d  %s".formatted(step.number(), total, label);
        live(current + "  " + elapsed());
    }

    @Override
    public void waiting(String what, String found, Instant until) {
        String end = CLOCK.format(until.atZone(ZoneId.systemDefault()));
        if (terminal.live()) {
            live(current + "  " + elapsed() + "  until " + end + ": " + found);
        }
    }

    @Override
    public void stepEnded(PlannedStep step, StepRecord record) {
        String took = Durations.print(record.took());
        String line = current + "  " + terminal.dim(took);
        switch (record.outcome()) {
            case PASSED -> line(terminal.green("✓ ") + line);
            case SKIPPED -> skipped(record);
            case WAITING -> line(terminal.yellow("… ") + line);
            case FAILED, BROKEN -> line(terminal.red("✗ ") + line);
        }
    }

    /** What was not needed goes without saying; what did not work out does not. */
    private void skipped(StepRecord record) {
        if (record.tries() > 0) {
            line(terminal.dim("– " + current + "  " + record.found()));
        }
    }

    @Override
    public void said(String text) {
        line("  " + text);
    }

    @Override
    public void runEnded(RunRecord record) {
        line("");
    }

    private String elapsed() {
        return terminal.dim(Durations.print(Duration.between(started, clock.instant())));
    }

    private void live(String text) {
        if (terminal.live()) {
            terminal.err().print(REDRAW + "  " + text);
            terminal.err().flush();
        }
    }

    private void line(String text) {
        terminal.err().println((terminal.live() ? REDRAW : "") + text);
        terminal.err().flush();
    }
}
