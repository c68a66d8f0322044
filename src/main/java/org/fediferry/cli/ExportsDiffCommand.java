package org.fediferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fediferry.exports.Difference;
import org.fediferry.exports.Difference.Found;
import org.fediferry.exports.Examination;
import org.fediferry.exports.ExportKind;
import org.fediferry.exports.UnreadableExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two export files. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        header = "Says what a newer export is missing, what it has in addition, and what is set otherwise.",
        description =
                "Export again from the new account after an import: the difference to the old file is what did not come"
                        + " over. The files may have different columns; what only one of them says is not compared.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing differs", "1:something differs", "2:a file was refused"},
        footer = {
            "",
            "Examples:",
            "  fediferry exports diff old/following_accounts.csv new/following_accounts.csv",
            "  fediferry exports diff old/lists.csv new/lists.csv --rest missing/lists.csv"
        })
final class ExportsDiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "What should be there.")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "What is there.")
    private Path now = Path.of("");

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What they are, where their content could be several things, such as blocks.")
    private @Nullable String kind;

    @Option(
            names = "--rest",
            paramLabel = "FILE",
            description = "Write a file with only the missing rows, for the next try. None is written where none is"
                    + " missing.")
    private @Nullable Path rest;

    @Option(names = "--json", description = "Print the difference as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Refused {
        if (rest != null && Files.exists(rest)) {
            throw new Refused(rest + " is there already", "name another file: --rest FILE, or move this one away");
        }
        try {
            Difference difference = Difference.between(kind(), old, now);
            long written = rest == null ? 0 : difference.writeMissing(rest);
            if (json) {
                spec.commandLine().getOut().println(JsonOutput.of(asMap(difference, written)));
            } else {
                print(difference, written, spec.commandLine().getOut());
            }
            return difference.isNone() ? ExitCode.PASSED : ExitCode.FAILED;
        } catch (UnreadableExport refused) {
            throw new Refused(String.valueOf(refused.getMessage()), refused.advice());
        } catch (IOException disk) {
            throw new Refused("the files could not be compared: " + disk, "look at them");
        }
    }

    /** Whichever of the files says it. */
    private ExportKind kind() throws Refused, IOException, UnreadableExport {
        var said = ExportOptions.kind(kind);
        if (said.isPresent()) {
            return said.get();
        }
        try {
            return Examination.recognise(old);
        } catch (UnreadableExport undecided) {
            try {
                return Examination.recognise(now);
            } catch (UnreadableExport alsoUndecided) {
                undecided.addSuppressed(alsoUndecided);
                throw undecided;
            }
        }
    }

    private void print(Difference difference, long written, PrintWriter out) {
        out.println("%s: %,d in the old file, %,d in the new"
                .formatted(difference.kind().keyword(), difference.oldEntries(), difference.nowEntries()));
        if (difference.isNone()) {
            out.println("  nothing differs");
        }
        print("missing", difference.missing(), out);
        print("in addition", difference.extra(), out);
        print("set otherwise", difference.changed(), out);
        if (!difference.notCompared().isEmpty()) {
            out.println(
                    "  not compared, because only one file says it: " + String.join(", ", difference.notCompared()));
        }
        if (written > 0) {
            out.println("  the %s written: %s".formatted(written == 1 ? "missing row is" : "missing rows are", rest));
        }
    }

    private static void print(String what, Found<?> found, PrintWriter out) {
        if (found.count() == 0) {
            return;
        }
        out.println("  %,d %s".formatted(found.count(), what));
        found.first().forEach(each -> out.println("    " + each));
        if (found.count() > found.first().size()) {
            out.println(
                    "    … and %,d more".formatted(found.count() - found.first().size()));
        }
    }

    private Map<String, Object> asMap(Difference difference, long written) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", difference.kind().keyword());
        map.put("old", difference.oldEntries());
        map.put("new", difference.nowEntries());
        map.put("missing", items(difference.missing()));
        map.put("extra", items(difference.extra()));
        map.put(
                "changed",
                Map.of(
                        "count",
                        difference.changed().count(),
                        "first",
                        difference.changed().first().stream()
                                .map(ExportsDiffCommand::change)
                                .toList()));
        map.put("not-compared", difference.notCompared());
        map.put("rest", written > 0 ? String.valueOf(rest) : "");
        return map;
    }

    private static Map<String, Object> items(Found<Difference.Item> found) {
        List<Map<String, Object>> first = found.first().stream()
                .map(item -> Map.<String, Object>of("line", item.line(), "name", item.name()))
                .toList();
        return Map.of("count", found.count(), "first", first);
    }

    private static Map<String, Object> change(Difference.Change change) {
        Map<String, Object> settings = new LinkedHashMap<>();
        change.settings()
                .forEach(setting ->
                        settings.put(setting.name(), Map.of("old", setting.before(), "new", setting.after())));
        return Map.of("line", change.line(), "name", change.name(), "settings", settings);
    }
}
