package org.fediferry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** An archive that was made to do harm, or that broke, is refused in one line that says what was found and what to do. */
@Test(groups = "unit")
public class HostileArchiveTest {

    private Path folder;

    @BeforeMethod(alwaysRun = true)
    public void makeRoom() throws IOException {
        folder = Files.createTempDirectory("fediferry-hostile-archive");
    }

    @AfterMethod(alwaysRun = true)
    public void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static ArchiveOf ada() {
        return new Ada().posts(3).packed();
    }

    private UnreadableArchive refusal(Path file) {
        UnreadableArchive refused = catchThrowableOfType(UnreadableArchive.class, () -> ArchiveCheck.of(file));
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.getMessage())
                .doesNotContain("\n", "\u0000", "\u202e")
                .contains("expected", "found")
                .hasSizeLessThan(600);
        assertThat(refused.advice()).isNotEmpty();
        return refused;
    }

    @DataProvider
    public Object[][] names() {
        return new Object[][] {
            {"../evil.txt", "leads out"},
            {"media_attachments/../../evil.txt", "leads out"},
            {"/etc/cron.d/evil", "leads out"},
            {"C:/Windows/evil.dll", "leads out"},
            {"..\\evil.txt", "leads out"},
            {"a\\b", "leads out"},
            {"/home/mastodon/live/public/system/media_attachments/../../../evil", "leads out"},
            {"good.png\u0007.html", "control characters"},
            {"pic\u202Egnp.exe", "control characters"},
            {"a/".repeat(5000) + "b", "a name of 10001 characters"},
            {"a/".repeat(60) + "b", "60 folders deep"},
            {"OUTBOX.json", "both \"outbox.json\" and \"OUTBOX.json\""},
        };
    }

    @Test(groups = "unit", dataProvider = "names")
    public void refusesNamesThatNoServerWrites(String name, String found) throws IOException {
        assertThat(refusal(ada().with(name, "x").zip(folder))).hasMessageContaining(found);
        assertThat(refusal(ada().with(name, "x").tarGz(folder))).hasMessageContaining(found);
    }

    public void refusesTheSameFileTwice() throws IOException {
        byte[] other = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(ada().zip(folder, zip -> ArchiveOf.put(zip, new ZipArchiveEntry("outbox.json"), other))))
                .hasMessageContaining("\"outbox.json\" twice");
        assertThat(refusal(ada().tarGz(folder, tar -> ArchiveOf.put(tar, new TarArchiveEntry("outbox.json"), other))))
                .hasMessageContaining("\"outbox.json\" twice");
    }

    @DataProvider
    public Object[][] kinds() {
        return new Object[][] {
            {TarConstants.LF_SYMLINK, "the link"},
            {TarConstants.LF_LINK, "the link"},
            {TarConstants.LF_CHR, "the device"},
            {TarConstants.LF_BLK, "the device"},
            {TarConstants.LF_FIFO, "the device"},
        };
    }

    @Test(groups = "unit", dataProvider = "kinds")
    public void refusesWhatIsNoPlainFileInATar(byte kind, String found) throws IOException {
        Path file = ada().tarGz(folder, tar -> {
            TarArchiveEntry entry = new TarArchiveEntry("avatar.png", kind);
            entry.setLinkName("/etc/passwd");
            ArchiveOf.put(tar, entry, new byte[0]);
        });
        assertThat(refusal(file)).hasMessageContaining(found + " \"avatar.png\"");
    }

    public void refusesALinkInAZip() throws IOException {
        Path file = ada().zip(folder, zip -> {
            ZipArchiveEntry entry = new ZipArchiveEntry("avatar.png");
            entry.setUnixMode(UnixStat.LINK_FLAG | 0777);
            ArchiveOf.put(zip, entry, "/etc/passwd".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(refusal(file)).hasMessageContaining("the link \"avatar.png\"");
    }

    public void refusesABomb() throws IOException {
        byte[] nothing = new byte[70 << 20];
        assertThat(refusal(ada().with("header.png", nothing).zip(folder))).hasMessageContaining("times as much");
        assertThat(refusal(ada().with("header.png", nothing).tarGz(folder))).hasMessageContaining("times as much");
    }

    public void refusesANameThatFillsTheMemory() throws IOException {
        Path file = ada().tarGz(folder, tar -> {
            TarArchiveEntry name = new TarArchiveEntry(TarConstants.GNU_LONGLINK, TarConstants.LF_GNUTYPE_LONGNAME);
            ArchiveOf.put(tar, name, "x".repeat(3 << 20).getBytes(StandardCharsets.UTF_8));
        });
        assertThat(refusal(file)).hasMessageContaining("broken or cut off");
    }

    public void refusesAZipThatLiesAboutAFile() throws IOException {
        Path file = ada().zip(folder);
        byte[] bytes = Files.readAllBytes(file);
        int at = lastIndexOf(bytes, "PK\u0001\u0002") + 24;
        bytes[at] = (byte) (bytes[at] - 5);
        Files.write(file, bytes);

        assertThat(refusal(file).getMessage()).containsAnyOf("checksum", "more than", "broken");
    }

    public void refusesEncryptedFiles() throws IOException {
        Path file = ada().zip(folder);
        byte[] bytes = Files.readAllBytes(file);
        bytes[lastIndexOf(bytes, "PK\u0001\u0002") + 8] |= 1;
        Files.write(file, bytes);

        assertThat(refusal(file)).hasMessageContaining("not encrypted");
    }

    private static int lastIndexOf(byte[] bytes, String sign) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(sign);
    }

    public void refusesWhatWasCutOffOrDamagedAnywhere() throws IOException {
        Random random = new Random(7);
        for (Path whole : List.of(ada().zip(folder), ada().tarGz(folder))) {
            byte[] bytes = Files.readAllBytes(whole);
            for (int time = 0; time < 40; time++) {
                Path cut = folder.resolve("cut");
                Files.write(cut, Arrays.copyOf(bytes, 3 + random.nextInt(bytes.length - 3)));
                refusal(cut);
            }
        }
    }

    /** Damage may hit what nobody reads; it must never end in anything but an answer or a refusal. */
    public void staysCalmWhateverByteIsChanged() throws IOException {
        Random random = new Random(11);
        for (Path whole : List.of(ada().zip(folder), ada().tarGz(folder))) {
            byte[] bytes = Files.readAllBytes(whole);
            for (int time = 0; time < 300; time++) {
                byte[] damaged = bytes.clone();
                damaged[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                Path file = Files.write(folder.resolve("damaged"), damaged);
                try {
                    assertThat(ArchiveCheck.of(file).findings()).isNotEmpty();
                } catch (UnreadableArchive refused) {
                    assertThat(refused.getMessage()).contains("expected", "found");
                }
            }
        }
    }

    @DataProvider
    public Object[][] outboxes() {
        return new Object[][] {
            {""},
            {"no JSON"},
            {"[]"},
            {"{}"},
            {"{\"orderedItems\":{}}"},
            {"{\"orderedItems\":[{\"type\":\"Create\"}"},
            {"{\"orderedItems\":[1,2"},
            {"{\"orderedItems\":[],"},
            {"{\"orderedItems\":[" + "[".repeat(100_000) + "]}"},
            {"{\"orderedItems\":[" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "]}"},
            {"{\"orderedItems\":[\"" + "x".repeat(5 << 20) + "\"]}"},
            {"{\"orderedItems\":[{\"a\":[" + "1,".repeat(5 << 20) + "1]}]}"},
            {"{\"orderedItems\":[\"\u0000\"]}"},
        };
    }

    @Test(groups = "unit", dataProvider = "outboxes")
    public void refusesAnOutboxThatNoServerWrote(String outbox) throws IOException {
        assertThat(refusal(ada().with("outbox.json", outbox).zip(folder))).hasMessageContaining("outbox.json");
    }

    public void leavesOutItemsThatAreNoPosts() throws Exception {
        String items =
                "{\"orderedItems\":[1,null,\"x\",{},{\"type\":\"Create\",\"object\":{\"id\":\"https://a.example/1\","
                        + "\"published\":\"+999999999-12-31T23:59:59Z\"}},{\"type\":\"Announce\",\"id\":\"x\"}]}";
        ArchiveCheck check = ArchiveCheck.of(ada().with("outbox.json", items).zip(folder));

        assertThat(check.posts()).isZero();
        assertThat(check.findings()).anyMatch(finding -> finding.what().contains("6 items that are neither"));
    }

    public void refusesOtherFiles() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "PS: no ZIP");
        assertThat(refusal(text)).hasMessageContaining("something else");
        assertThat(refusal(folder)).hasMessageContaining("no file");
        assertThat(refusal(folder.resolve("missing.zip"))).hasMessageContaining("no file");
        assertThat(refusal(Files.createFile(folder.resolve("empty.zip")))).hasMessageContaining("something else");
        assertThat(refusal(new ArchiveOf().with("following.csv", "x").zip(folder)))
                .hasMessageContaining("a ZIP without it");
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        gzip.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
        assertThat(refusal(Files.write(folder.resolve("short.gz"), gzip.toByteArray())))
                .hasMessageContaining("broken or cut off");
    }
}
