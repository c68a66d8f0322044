package org.fediferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fediferry.exports.Conversion;
import org.fediferry.exports.Dialect;
import org.fediferry.exports.Examination;
import org.fediferry.exports.Limits;
import org.fediferry.exports.UnreadableExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an export file for another software. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        header = "Writes an export file as another server software takes it in, and says what is lost.",
        description = {
            "Reads what Mastodon 3.5 to 4.6, GoToSocial, Akkoma, Pleroma, Misskey and Pixelfed export, and repairs it as"
                    + " doctor does.",
            "How sure the form of each is: mastodon, gotosocial, akkoma and misskey were read in their sources (A);"
                    + " mastodon-3.5 in other people's words (B); that micro.blog takes Mastodon's file, with which"
                    + " columns, is inferred (C). Pixelfed takes in no such file, as far as its source shows."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written; what was lost is said", "2:the file was refused"},
        footer = {
            "",
            "Examples:",
            "  fediferry exports convert following_accounts.csv --to akkoma",
            "  fediferry exports convert user-lists-2026-11-20.csv --to mastodon",
            "  fediferry exports convert muted-and-blocked-accounts.json --kind blocks --to gotosocial"
        })
final class ExportsConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The file.")
    private Path file = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "SOFTWARE",
            description =
                    "mastodon, mastodon-3.5, gotosocial, akkoma (Pleroma, too), misskey (Sharkey, too), micro.blog.")
    private String to = "";

    @Mixin
    private ExportOptions options = new ExportOptions();

    @Option(names = "--json", description = "Print what was found and lost as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Refused {
        Dialect dialect = Dialect.ofKeyword(to)
                .orElseThrow(() -> new Refused(
                        "there is no dialect \"" + to + "\"",
                        "known: "
                                + Arrays.stream(Dialect.values())
                                        .map(Dialect::keyword)
                                        .collect(Collectors.joining(", "))));
        PrintWriter out = spec.commandLine().getOut();
        try {
            Examination read = Examination.of(file, options.said());
            Conversion conversion = Conversion.of(read, dialect);
            List<Path> written = conversion.write(options.out(), Limits.MASTODON);
            if (json) {
                out.println(JsonOutput.of(asMap(read, conversion, written)));
            } else {
                print(read, conversion, written);
            }
            return read.isRefused() ? ExitCode.REFUSED : ExitCode.PASSED;
        } catch (UnreadableExport refused) {
            throw new Refused(String.valueOf(refused.getMessage()), refused.advice());
        } catch (IOException disk) {
            throw new Refused(ExportsCommand.unreadable(file, disk), "look at it");
        }
    }

    private void print(Examination read, Conversion conversion, List<Path> written) {
        PrintWriter out = spec.commandLine().getOut();
        ExportFindings.print(read, written, out, spec.commandLine().getErr());
        if (read.isRefused()) {
            return;
        }
        conversion.losses().forEach((column, found) -> {
            out.println("  lost, because %s has no place for \"%s\": %s"
                    .formatted(conversion.dialect().title(), column, ExportFindings.count(found.count(), "row")));
            ExportFindings.printRows(found, out);
        });
        if (conversion.dialect().sure().equals("C")) {
            out.println("  how %s reads it is inferred (C): look at the first few there"
                    .formatted(conversion.dialect().title()));
        }
    }

    private Map<String, Object> asMap(Examination read, Conversion conversion, List<Path> written) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", file.toString());
        map.put("to", conversion.dialect().keyword());
        map.put("sure", conversion.dialect().sure());
        ExportFindings.addTo(map, read, written);
        Map<String, Object> losses = new LinkedHashMap<>();
        conversion.losses().forEach((column, found) -> losses.put(column, ExportFindings.rows(found)));
        map.put("lost", losses);
        return map;
    }
}
