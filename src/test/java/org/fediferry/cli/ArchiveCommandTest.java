package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.fediferry.archive.Ada;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Archives on the command line: exit codes, files, what is said. */
@Test(groups = "unit")
public class ArchiveCommandTest {

    private Path folder;

    @BeforeMethod(alwaysRun = true)
    public void makeRoom() throws IOException {
        folder = Files.createTempDirectory("fediferry-archive-command");
    }

    @AfterMethod(alwaysRun = true)
    public void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static CommandResult archive(String command, Path file, String... options) {
        return CommandResult.of(Stream.concat(Stream.of("archive", command, file.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    public void saysWhetherAnArchiveIsWhole() throws IOException {
        Path whole = new Ada().posts(3).packed().zip(folder);
        assertThat(archive("verify", whole)).exitedWith(ExitCode.PASSED).answers("is whole", "3 posts and 0 boosts");
        assertThat(archive("verify", whole, "--posts", "300", "--json"))
                .exitedWith(ExitCode.FAILED)
                .answers("\"whole\" : false", "\"grade\" : \"missing\"", "\"sha256\" : \"");

        Path short3 = new Ada().posts(3).saying(1).packed().zip(folder);
        assertThat(archive("verify", short3)).exitedWith(ExitCode.FAILED).answers("not whole", "1 are missing");

        Path other = Files.writeString(folder.resolve("notes.txt"), "no archive");
        CommandResult refused = archive("verify", other);
        assertThat(refused)
                .exitedWith(ExitCode.REFUSED)
                .says("expected a ZIP or tar.gz file")
                .answersNothing();
        assertThat(refused.err().lines()).hasSize(2);
    }

    public void makesPagesBesideTheArchive() throws IOException {
        Path file = new Ada().posts(3).packed().zip(folder);
        assertThat(archive("view", file)).exitedWith(ExitCode.PASSED).answers("3 posts and 0 boosts on 2 pages");
        assertThat(folder.resolve("archive-20261120103000-5f0c-pages").resolve("index.html"))
                .exists();

        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("letter.txt"), "mine");
        assertThat(archive("view", file, "--out", mine.toString()))
                .exitedWith(ExitCode.REFUSED)
                .says("is there already", "--out FOLDER");
        assertThat(mine.resolve("letter.txt")).hasContent("mine");
    }

    public void picksIntoAFileThatIsNew() throws IOException {
        Path file = new Ada().posts(3).packed().zip(folder);
        Path out = folder.resolve("posts.json");
        assertThat(archive("pick", file, "--out", out.toString()))
                .exitedWith(ExitCode.REFUSED)
                .says("--most-replied");
        assertThat(archive("pick", file, "--pinned", "--out", out.toString()))
                .exitedWith(ExitCode.REFUSED)
                .says("does not tell which posts were pinned", "--id");
        assertThat(archive("pick", file, "--text", "nothing like it", "--out", out.toString()))
                .exitedWith(ExitCode.FAILED);
        assertThat(out).doesNotExist();
        assertThat(archive("pick", file, "--id", "2", "--out", out.toString()))
                .exitedWith(ExitCode.PASSED)
                .answers("1 chosen", "run mastodon/repost");
        assertThat(Files.readString(out)).contains("\"pin\" : \"no\"", "First posted 1 April 2023, 10:00");
        assertThat(archive("pick", file, "--id", "2", "--out", out.toString()))
                .exitedWith(ExitCode.REFUSED)
                .says("is there already");
    }
}
