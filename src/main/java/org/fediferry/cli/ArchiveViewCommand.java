package org.fediferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fediferry.archive.ArchivePages;
import org.fediferry.archive.UnreadableArchive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an archive into pages that people can read. */
@Command(
        name = "view",
        mixinStandardHelpOptions = true,
        header = "Makes the archive of an account into a folder of pages that open from the disk.",
        description = {
            "A page for each month, with threads, media, boosts, polls and content warnings, and a search over all posts. The"
                    + " folder needs no server and asks nobody for anything: it can be copied and kept.",
            "Whatever in the archive could run or fetch something is left out."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the pages are there", "2:the archive, or the folder, was refused"},
        footer = {
            "",
            "Examples:",
            "  fediferry archive view archive-20261120103000-5f0c.zip --open",
            "  fediferry archive view archive-20230101120000-77aa.tar.gz --out my-posts"
        })
final class ArchiveViewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The ZIP or tar.gz that you have downloaded.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where to put the pages; without it a folder beside the archive. An older one is replaced.")
    private @Nullable Path out;

    @Option(names = "--open", description = "Open the first page in your browser.")
    private boolean open;

    @Override
    public Integer call() throws Refused {
        PrintWriter answers = spec.commandLine().getOut();
        Path folder = out == null ? beside(file) : out;
        try {
            ArchivePages.Made made = ArchivePages.write(file, folder);
            answers.println("%,d posts and %,d boosts on %,d pages, with %,d media files"
                    .formatted(made.posts(), made.boosts(), made.pages(), made.media()));
            if (made.refused() > 0) {
                answers.println(
                        "%,d files that call themselves media are none, and were left out".formatted(made.refused()));
            }
            answers.println(made.start());
            if (open) {
                open(made.start());
            }
            return ExitCode.PASSED;
        } catch (UnreadableArchive refused) {
            throw new Refused(String.valueOf(refused.getMessage()), refused.advice());
        } catch (ArchivePages.FolderTaken taken) {
            throw new Refused(String.valueOf(taken.getMessage()), "name another one, or move it away: --out FOLDER");
        } catch (IOException disk) {
            throw new Refused(folder + " cannot be written: " + disk.getMessage(), "name another one: --out FOLDER");
        }
    }

    private static Path beside(Path archive) {
        String name = String.valueOf(archive.getFileName()).replaceFirst("(?i)(\\.zip|\\.tar\\.gz|\\.tgz)$", "");
        return archive.resolveSibling(name + "-pages");
    }

    private void open(Path page) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String address = page.toAbsolutePath().toUri().toString();
        List<String> command = system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of(system.contains("mac") ? "open" : "xdg-open", address);
        try {
            var ignored = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            spec.commandLine().getErr().println("no browser could be started; open the page yourself");
        }
    }
}
