package org.fediferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fediferry.exports.Examination;
import org.fediferry.exports.Limits;
import org.fediferry.exports.UnreadableExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recognises, checks, repairs and splits export files. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        header = "Says what export files are and what is wrong with them, and writes repaired ones.",
        description = {
            "A file is recognised by its header and content; its name proves nothing. What can be put right without"
                    + " guessing is put right in a new file, and listed; the file itself is never changed. Where one line"
                    + " cannot be put right nothing is written, so that no row is lost unseen.",
            "Files that are longer than Mastodon takes are split: name-1of3.csv."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all files are sound, or have been repaired", "2:a file was refused"},
        footer = {
            "",
            "Examples:",
            "  fediferry exports doctor following_accounts.csv",
            "  fediferry exports doctor --kind blocks list-of-a-friend.txt",
            "  fediferry exports doctor exports/*.csv --out mended"
        })
final class ExportsDoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<Path> files = List.of();

    @Mixin
    private ExportOptions options = new ExportOptions();

    @Option(
            names = "--rows",
            paramLabel = "NUMBER",
            description = "How many rows a file may have; without it ${DEFAULT-VALUE}, as on Mastodon.")
    private long rows = Limits.MASTODON.rows();

    @Option(names = "--json", description = "Print what was found as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Refused {
        Examination.Options said = options.said();
        PrintWriter out = spec.commandLine().getOut();
        List<Map<String, Object>> answers = new ArrayList<>();
        boolean refused = false;
        for (Path file : files) {
            Verdict verdict = verdict(file, said);
            refused |= verdict.isRefused();
            if (json) {
                answers.add(verdict.asMap());
            } else {
                verdict.print(out, spec.commandLine().getErr());
            }
        }
        if (json) {
            out.println(JsonOutput.of(Map.of("files", answers)));
        }
        return refused ? ExitCode.REFUSED : ExitCode.PASSED;
    }

    private Verdict verdict(Path file, Examination.Options said) {
        try {
            Examination examination = Examination.of(file, said);
            List<Path> written =
                    examination.write(options.out(), new Limits(Math.max(1, rows), Limits.MASTODON.bytes()));
            return new Verdict(file, Optional.of(examination), written, List.of());
        } catch (UnreadableExport refused) {
            return new Verdict(
                    file, Optional.empty(), List.of(), List.of(String.valueOf(refused.getMessage()), refused.advice()));
        } catch (IOException disk) {
            return new Verdict(
                    file, Optional.empty(), List.of(), List.of(ExportsCommand.unreadable(file, disk), "look at it"));
        }
    }

    /** What came of one file; the refusal is why nothing was read, and what to do. */
    private record Verdict(Path file, Optional<Examination> read, List<Path> written, List<String> refusal) {

        boolean isRefused() {
            return read.isEmpty() || read.get().isRefused();
        }

        void print(PrintWriter out, PrintWriter err) {
            if (read.isEmpty()) {
                refusal.stream().limit(1).forEach(err::println);
                refusal.stream().skip(1).forEach(line -> err.println("  " + line));
            } else {
                ExportFindings.print(read.get(), written, out, err);
            }
        }

        Map<String, Object> asMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("file", file.toString());
            if (read.isEmpty()) {
                map.put("verdict", "refused");
                map.put("why", refusal.get(0));
                map.put("advice", refusal.get(1));
            } else {
                ExportFindings.addTo(map, read.get(), written);
            }
            return map;
        }
    }
}
