package org.fediferry.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.fediferry.archive.ArchiveCheck;
import org.fediferry.archive.ArchiveCheck.Finding;
import org.fediferry.archive.UnreadableArchive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether an archive is whole. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Says whether the archive of an account is whole: every file, every post, every picture.",
        description = "Reads the archive from its first byte to its last and unpacks nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the archive is whole",
            "1:something is missing in it",
            "2:the file is broken, no archive, or was made to do harm"
        },
        footer = {
            "",
            "Examples:",
            "  fediferry archive verify archive-20261120103000-5f0c.zip",
            "  fediferry archive verify archive-20230101120000-77aa.tar.gz --posts 1204 --json"
        })
final class ArchiveVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The ZIP or tar.gz that you have downloaded.")
    private Path file = Path.of("");

    @Option(
            names = "--posts",
            paramLabel = "NUMBER",
            description = "How many posts the profile shows, to hold the archive against.")
    private @Nullable Long posts;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Refused {
        ArchiveCheck check = check();
        Terminal terminal = Terminal.ofProcess(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        if (json) {
            terminal.out().println(JsonOutput.of(asMap(check)));
        } else {
            print(check, terminal);
        }
        return check.isWhole() ? ExitCode.PASSED : ExitCode.FAILED;
    }

    private ArchiveCheck check() throws Refused {
        try {
            return ArchiveCheck.of(file, posts == null ? OptionalLong.empty() : OptionalLong.of(posts));
        } catch (UnreadableArchive refused) {
            throw new Refused(String.valueOf(refused.getMessage()), refused.advice());
        }
    }

    private void print(ArchiveCheck check, Terminal terminal) {
        String verdict = check.isWhole() ? terminal.green("whole") : terminal.red("not whole");
        terminal.out().println("%s is %s".formatted(file, verdict));
        terminal.out().println();
        for (Finding finding : check.findings()) {
            String mark = switch (finding.grade()) {
                case GOOD -> terminal.green("  ok       ");
                case NOTE -> terminal.dim("  note     ");
                case MISSING -> terminal.red("  missing  ");
            };
            terminal.out().println(mark + finding.what());
        }
        terminal.out().println();
        terminal.out().println("  %s, %,d bytes, SHA-256 %s".formatted(check.form(), check.bytes(), check.sha256()));
        if (!check.isWhole()) {
            terminal.out()
                    .println("  Servers leave out what they could not read themselves: request a new archive, and"
                            + " keep this one until it is there.");
        }
    }

    private Map<String, Object> asMap(ArchiveCheck check) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", file.toString());
        map.put("form", check.form());
        map.put("bytes", check.bytes());
        map.put("sha256", check.sha256());
        map.put("whole", check.isWhole());
        map.put("handle", check.handle());
        map.put("files", check.files());
        map.put("posts", check.posts());
        map.put("boosts", check.boosts());
        map.put("media", check.media());
        List<Map<String, String>> findings = check.findings().stream()
                .map(finding ->
                        Map.of("grade", finding.grade().name().toLowerCase(Locale.ROOT), "finding", finding.what()))
                .toList();
        map.put("findings", findings);
        return map;
    }
}
