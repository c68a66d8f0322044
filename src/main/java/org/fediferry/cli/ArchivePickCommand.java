package org.fediferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fediferry.archive.ArchivePick;
import org.fediferry.archive.ArchivePick.Picked;
import org.fediferry.archive.UnreadableArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Chooses posts worth posting again. */
@Command(
        name = "pick",
        mixinStandardHelpOptions = true,
        header = "Chooses posts of an archive that are worth posting again on the new account.",
        description = {
            "Writes a file that \"run mastodon/repost\" shows to you post by post, and posts what you say. Look into it: texts"
                    + " can be changed and rows removed.",
            "Only what was public is chosen. An archive holds nobody's replies but your own, so \"most replied\" counts those;"
                    + " and Mastodon's do not tell what was pinned."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:posts were chosen", "1:no post is like that", "2:the archive, or what was asked, was refused"
        },
        footer = {
            "",
            "Examples:",
            "  fediferry archive pick archive-20261120103000-5f0c.zip --most-replied 5 --out posts.json",
            "  fediferry archive pick archive-20261120103000-5f0c.zip --text \"tide tables\" --pin --out posts.json",
            "  fediferry run mastodon/repost --account account=new --set file=posts.json"
        })
final class ArchivePickCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The ZIP or tar.gz that you have downloaded.")
    private Path file = Path.of("");

    @Option(
            names = "--most-replied",
            paramLabel = "N",
            description = "The N posts that you have answered most yourself.")
    private int mostReplied;

    @Option(names = "--pinned", description = "Those that were pinned, where the archive tells.")
    private boolean pinned;

    @Option(names = "--text", paramLabel = "WORDS", description = "Those in which all of these words stand.")
    private String text = "";

    @Option(names = "--id", paramLabel = "ID", description = "The post with this address, or number; may be repeated.")
    private List<String> ids = List.of();

    @Option(names = "--pin", description = "Have what is posted pinned as well.")
    private boolean pin;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write, as JSON.")
    private Path out = Path.of("posts.json");

    @Override
    public Integer call() throws Refused {
        if (mostReplied <= 0 && !pinned && text.isBlank() && ids.isEmpty()) {
            throw new Refused(
                    "nothing says which posts to choose", "add --most-replied 5, --pinned, --text WORDS or --id ID");
        }
        if (Files.exists(out)) {
            throw new Refused(out + " is there already", "name another file: --out FILE");
        }
        List<String> words = text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
        try {
            ArchivePick pick = ArchivePick.of(file, new ArchivePick.Wish(mostReplied, pinned, words, ids, pin));
            pick.notFound().forEach(id -> spec.commandLine().getErr().println("no public post is called " + id));
            if (pick.posts().isEmpty()) {
                spec.commandLine().getOut().println("no public post is like that; nothing was written");
                return ExitCode.FAILED;
            }
            Files.writeString(
                    out,
                    JsonOutput.of(pick.posts().stream()
                                    .map(ArchivePickCommand::asMap)
                                    .toList()) + "\n",
                    StandardOpenOption.CREATE_NEW);
            print(pick);
            return ExitCode.PASSED;
        } catch (UnreadableArchive refused) {
            throw new Refused(String.valueOf(refused.getMessage()), refused.advice());
        } catch (ArchivePick.PinsUnknown unknown) {
            throw new Refused(
                    String.valueOf(unknown.getMessage()),
                    "name them by their addresses, from your profile: --id ADDRESS");
        } catch (IOException disk) {
            throw new Refused(out + " cannot be written: " + disk.getMessage(), "name another file: --out FILE");
        }
    }

    private void print(ArchivePick pick) {
        PrintWriter answers = spec.commandLine().getOut();
        for (Picked each : pick.posts()) {
            String first = each.text().lines().findFirst().orElse("");
            answers.println("  %s  %s".formatted(each.date(), first));
            if (!each.left().isEmpty()) {
                answers.println("      cannot be posted again: " + each.left());
            }
        }
        answers.println();
        answers.println("%d chosen: %s".formatted(pick.posts().size(), out));
        answers.println("post them: fediferry run mastodon/repost --account account=new --set file=" + out);
    }

    private static Map<String, String> asMap(Picked each) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("text", each.text());
        map.put("words", each.words());
        map.put("pin", each.pin());
        map.put("date", each.date());
        map.put("link", each.link());
        map.put("own-replies", String.valueOf(each.replies()));
        map.put("cannot-be-posted", each.left());
        return map;
    }
}
