package org.fediferry.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.testng.SkipException;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class RunFolderTest {

    private static final Instant START = Instant.parse("2026-11-20T10:30:00Z");
    private static final byte[] PNG = {1, 2, 3};

    private Path scratch = Path.of("unset");

    @BeforeMethod(alwaysRun = true)
    public void newScratch() throws IOException {
        scratch = Files.createTempDirectory("runs");
    }

    public void isNamedByItsStartAndItsScenario() throws Exception {
        assertThat(folder().id()).isEqualTo("2026-11-20T103000Z-mastodon-export-lists");
        assertThat(folder().id()).isEqualTo("2026-11-20T103000Z-mastodon-export-lists-2");
        assertThat(folder().id()).isEqualTo("2026-11-20T103000Z-mastodon-export-lists-3");
    }

    public void belongsToItsOwnerAlone() throws Exception {
        if (!scratch.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            throw new SkipException("the file system knows no owners");
        }
        RunFolder folder = folder();
        folder.keepPicture(1, "a", PNG);
        folder.keepPage(1, "a", page("https://a.example/x", "<p>one"));
        folder.keepList("old", "b", List.of("c"));
        Path download = Files.writeString(scratch.resolve("guid"), "Account address\n");
        Files.setPosixFilePermissions(download, PosixFilePermissions.fromString("rw-r--r--"));
        folder.keepExport("old", "follows.csv", download);
        Journal.open(folder.journal(), Clock.systemUTC()).close();
        folder.writeReport(writer -> {});
        try (Stream<Path> all = Files.walk(folder.path())) {
            assertThat(all)
                    .hasSize(11)
                    .allSatisfy(each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                            .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------"));
        }
    }

    public void saysWhatStandsInTheWay() throws Exception {
        Path file = Files.createFile(scratch.resolve("runs"));
        assertThatThrownBy(() -> RunFolder.create(file, START, "move"))
                .isInstanceOf(EvidenceLost.class)
                .hasMessage(
                        "cannot keep \"" + file.resolve("2026-11-20T103000Z-move") + "\": FileAlreadyExistsException");
    }

    public void neverOverwritesAPicture() throws Exception {
        RunFolder folder = folder();
        assertThat(folder.keepPicture(4, "old open EXPORT", PNG)).isEqualTo("screenshots/004-old-open-export.png");
        assertThat(folder.keepPicture(4, "old open EXPORT", PNG)).isEqualTo("screenshots/004-old-open-export-2.png");
        assertThat(folder.resolve("screenshots/004-old-open-export.png")).hasBinaryContent(PNG);
    }

    public void keepsAPageOnceWhileItStaysTheSame() throws Exception {
        RunFolder folder = folder();
        String first = folder.keepPage(4, "old-open", page("https://a.example/x", "<p>one"));
        assertThat(first).isEqualTo("pages/004-old-open.html");
        assertThat(folder.keepPage(5, "old-read", page("https://a.example/x", "<p>one")))
                .isEqualTo(first);
        assertThat(folder.keepPage(6, "old-read", page("https://a.example/x", "<p>two")))
                .isEqualTo("pages/006-old-read.html");
        assertThat(folder.keepPage(7, "new-read", page("https://b.example/x", "<p>one")))
                .isEqualTo("pages/007-new-read.html");
        assertThat(folder.resolve(first))
                .content()
                .startsWith("<!-- https://a.example/x as it stood at 2026-11-20T10:30:00Z;");
    }

    public void keepsAPageWithItsSecretsRemoved() throws Exception {
        RunFolder folder = folder();
        String kept = folder.keepPage(1, "old", page("https://a.example/?t=hunter22", "<p>hunter22"));
        assertThat(folder.resolve(kept)).content().doesNotContain("hunter22").contains(CleanPage.REMOVED);
    }

    public void takesADownloadOver() throws Exception {
        RunFolder folder = folder();
        Path download = Files.writeString(scratch.resolve("guid"), "Account address\n");
        assertThat(folder.keepExport("old", "following_accounts.csv", download))
                .isEqualTo("exports/old/following_accounts.csv");
        assertThat(download).doesNotExist();
        assertThat(folder.resolve("exports/old/following_accounts.csv")).hasContent("Account address\n");
        Path second = Files.writeString(scratch.resolve("guid"), "second");
        assertThat(folder.keepExport("old", "following_accounts.csv", second))
                .isEqualTo("exports/old/following_accounts-2.csv");
        Path archive = Files.writeString(scratch.resolve("guid"), "gz");
        folder.keepExport("old", "archive.tar.gz", archive);
        Path again = Files.writeString(scratch.resolve("guid"), "gz");
        assertThat(folder.keepExport("old", "archive.tar.gz", again)).isEqualTo("exports/old/archive-2.tar.gz");
    }

    public void namesTheFileThatCouldNotBeKept() throws Exception {
        RunFolder folder = folder();
        assertThatThrownBy(() -> folder.keepExport("old", "a.csv", scratch.resolve("gone")))
                .isInstanceOf(EvidenceLost.class)
                .hasMessageContaining("exports/old/a.csv")
                .hasMessageContaining("NoSuchFileException");
    }

    public void keepsListsAndTablesAsCsv() throws Exception {
        RunFolder folder = folder();
        String list = folder.keepList("new", "followers-before", List.of("ada@a.example", "ğ, \"x\"@b.example"));
        assertThat(list).isEqualTo("exports/new/followers-before.csv");
        assertThat(folder.resolve(list)).hasContent("ada@a.example\n\"ğ, \"\"x\"\"@b.example\"\n");
        String table = folder.keepTable("new", "imports", List.of(List.of("Type", "Rows"), List.of("a\nb", "")));
        assertThat(folder.resolve(table)).hasContent("Type,Rows\n\"a\nb\",\n");
        assertThat(folder.resolve(folder.keepList("new", "nobody", List.of()))).isEmptyFile();
    }

    public void leavesNothingHalfWritten() throws Exception {
        RunFolder folder = folder();
        folder.keepPicture(1, "a", PNG);
        folder.keepList("old", "b", List.of("c"));
        try (Stream<Path> files = Files.walk(folder.path())) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("001-a.png", "b.csv");
        }
    }

    @DataProvider
    public Object[][] hostileNames() {
        return new Object[][] {
            {"../../etc/passwd", "etc-passwd"},
            {"..\\..\\boot.ini", "boot.ini"},
            {".bashrc", "bashrc"},
            {"...", "unnamed"},
            {"", "unnamed"},
            {"a\u0000b\nc.csv", "a-b-c.csv"},
            {"evil\u202Evsc.exe", "evil-vsc.exe"},
            {"設定-3.csv", "設定-3.csv"},
            {"CON.csv", "_CON.csv"},
            {"lpt1.txt", "_lpt1.txt"},
            {"x".repeat(300) + ".csv", "x".repeat(40) + ".csv"},
            {"a." + "y".repeat(300), "a." + "y".repeat(11)},
            {"trailing. . .", "trailing"},
            {"C:\\x.csv", "C-x.csv"},
        };
    }

    @Test(dataProvider = "hostileNames")
    public void takesTheDangerOutOfANameFromAServer(String offered, String kept) throws Exception {
        Path download = Files.writeString(scratch.resolve("guid"), "x");
        assertThat(folder().keepExport("old", offered, download)).isEqualTo("exports/old/" + kept);
    }

    private RunFolder folder() throws EvidenceLost {
        return RunFolder.create(scratch, START, "mastodon/export-lists");
    }

    private static PageCopy page(String address, String html) {
        return new PageCopy(URI.create(address), START, html, List.of("hunter22"));
    }
}
