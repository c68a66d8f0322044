package org.fediferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fediferry.evidence.Journal;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.evidence.UnreadableRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the runs that are not at their end. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        header = "Lists the runs that go on, wait, failed or broke off, and the command that continues each.",
        footer = {"", "Examples:", "  fediferry status"})
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration; it names the folder of runs.")
    private @Nullable Path config;

    @Option(names = "--json", description = "Print the list as JSON.")
    private boolean json;

    /** One run that is not at its end. */
    private record Open(Path folder, RunRecord record, String state) {

        /** The step that the run stopped at; empty where no step has ended yet. */
        Optional<StepRecord> stoppedAt() {
            List<StepRecord> begun = record.steps().stream()
                    .filter(step -> step.started() != null)
                    .toList();
            return begun.stream()
                    .filter(step -> step.outcome() != Outcome.PASSED && step.outcome() != Outcome.SKIPPED)
                    .findFirst()
                    .or(() -> begun.isEmpty() ? Optional.empty() : Optional.of(begun.get(begun.size() - 1)));
        }

        String command() {
            return "fediferry run --resume " + folder;
        }
    }

    @Override
    public Integer call() throws Exception {
        Path runs = FediferrySettings.read(config == null ? Home.find().config() : config)
                .runsFolder();
        List<Open> open = new ArrayList<>();
        List<Path> all = folders(runs);
        for (Path folder : all) {
            open(folder).ifPresent(open::add);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonOutput.of(open.stream().map(StatusCommand::asMap).toList()));
        } else if (open.isEmpty()) {
            out.println(all.isEmpty() ? "there is no run in " + runs : "every run in " + runs + " is at its end");
        } else {
            open.forEach(run -> print(run, out));
        }
        return ExitCode.PASSED;
    }

    private static List<Path> folders(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(runs)) {
            return all.filter(folder -> Files.isRegularFile(folder.resolve(Journal.NAME)))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Open> open(Path folder) {
        try {
            RunRecord record = RunFolder.read(folder);
            if (Journal.isInUse(folder.resolve(Journal.NAME))) {
                return Optional.of(new Open(folder, record, "going on"));
            }
            if (record.ended() == null) {
                return Optional.of(new Open(folder, record, "broke off"));
            }
            return switch (record.outcome()) {
                case PASSED, SKIPPED -> Optional.empty();
                case WAITING -> Optional.of(new Open(folder, record, "waits"));
                case FAILED -> Optional.of(new Open(folder, record, "failed"));
                case BROKEN -> Optional.of(new Open(folder, record, "broke"));
            };
        } catch (UnreadableRun notARun) {
            return Optional.empty();
        }
    }

    private static void print(Open run, PrintWriter out) {
        RunRecord record = run.record();
        out.println(record.title() + ": " + run.state() + ", begun " + moment(record.started()) + until(record));
        run.stoppedAt().ifPresent(step -> {
            out.println("  at step " + step.number() + ", " + step.label());
            if (!step.found().isEmpty()) {
                out.println("  for " + step.expected() + "; there was " + step.found());
            }
            if (!step.advice().isEmpty()) {
                out.println("  " + step.advice());
            }
        });
        if (!run.state().equals("going on")) {
            out.println("  continue: " + run.command());
        }
    }

    private static String until(RunRecord record) {
        return record.ended() == null ? "" : ", waited until " + moment(record.ended());
    }

    private static String moment(Instant instant) {
        return instant.toString().substring(0, "2026-11-20T10:30".length()).replace('T', ' ') + " UTC";
    }

    private static Map<String, Object> asMap(Open run) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("run", run.folder().toString());
        map.put("scenario", run.record().scenario());
        map.put("state", run.state());
        map.put("started", run.record().started().toString());
        run.stoppedAt().ifPresent(step -> {
            map.put("step", step.label());
            map.put("expected", step.expected());
            map.put("found", step.found());
            map.put("advice", step.advice());
        });
        map.put("continue", run.command());
        return map;
    }
}
