package org.fediferry.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.fediferry.archive.ArchiveCheck.Grade;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What is whole is called whole, and what is missing is named, in both forms. */
@Test(groups = "unit")
public class ArchiveCheckTest {

    private static final String PICTURE = "media_attachments/files/109/381/original/boat.png";

    private Path folder;

    @BeforeMethod(alwaysRun = true)
    public void makeRoom() throws IOException {
        folder = Files.createTempDirectory("fediferry-archive");
    }

    @AfterMethod(alwaysRun = true)
    public void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static Ada ada() {
        Ada ada = new Ada().posts(3).boost(9, "2023-05-01T10:00:00Z", "https://a.example/notes/1");
        Ada.attach(ada.post(4, "2023-05-02T10:00:00Z", "<p>Look</p>"), PICTURE, "image/png", "a boat");
        ada.files().with(PICTURE, new byte[] {1, 2, 3});
        return ada;
    }

    @DataProvider
    public Object[][] forms() {
        return new Object[][] {{"ZIP"}, {"tar.gz"}};
    }

    private Path pack(ArchiveOf files, String form) throws IOException {
        return form.equals("ZIP") ? files.zip(folder) : files.tarGz(folder);
    }

    private static String missing(ArchiveCheck check) {
        assertThat(check.isWhole()).isFalse();
        return check.findings().stream()
                .filter(finding -> finding.grade() == Grade.MISSING)
                .map(ArchiveCheck.Finding::what)
                .reduce("", String::concat);
    }

    private static String notes(ArchiveCheck check) {
        assertThat(check.isWhole()).isTrue();
        return check.findings().stream()
                .filter(finding -> finding.grade() != Grade.MISSING)
                .map(ArchiveCheck.Finding::what)
                .reduce("", String::concat);
    }

    @Test(groups = "unit", dataProvider = "forms")
    public void callsWholeWhatIsWhole(String form) throws Exception {
        Path file = pack(ada().packed(), form);

        ArchiveCheck check = ArchiveCheck.of(file);

        assertThat(check.findings()).noneMatch(finding -> finding.grade() == Grade.MISSING);
        assertThat(check.isWhole()).isTrue();
        assertThat(check.form()).isEqualTo(form);
        assertThat(check.handle()).isEqualTo("ada@harbour.example");
        assertThat(check.posts()).isEqualTo(4);
        assertThat(check.boosts()).isEqualTo(1);
        assertThat(check.media()).isEqualTo(1);
        assertThat(check.files()).isEqualTo(5);
        assertThat(check.bytes()).isEqualTo(Files.size(file));
        assertThat(check.sha256()).matches("[0-9a-f]{64}");
        assertThat(notes(check)).contains("as many as it says", "likes.json names 1 post");
    }

    @Test(groups = "unit", dataProvider = "forms")
    public void namesWhatIsMissing(String form) throws Exception {
        assertThat(missing(ArchiveCheck.of(pack(ada().packed().without(PICTURE), form))))
                .isEqualTo("1 of 1 media file that posts name is missing: " + PICTURE);
        assertThat(missing(ArchiveCheck.of(pack(ada().saying(2).packed(), form))))
                .contains("holds 4 posts and 1 boost, but says it has 7 items: 2 are missing");
        assertThat(missing(ArchiveCheck.of(pack(ada().packed().without("actor.json"), form))))
                .contains("the profile is missing");
        Ada ada = ada();
        ada.actor().putObject("icon").put("url", "avatar.png");
        assertThat(missing(ArchiveCheck.of(pack(ada.packed(), form)))).contains("but not avatar.png");
    }

    public void explainsPrivateMentionsThatOlderServersDoNotCount() throws Exception {
        Ada ada = ada().saying(-1);
        ada.post(77, "2023-06-01T00:00:00Z", "<p>psst</p>").putArray("to").removeAll();

        assertThat(notes(ArchiveCheck.of(ada.packed().tarGz(folder)))).contains("private mentions");
    }

    @DataProvider
    public Object[][] profiles() {
        return new Object[][] {
            {5, true, "the profile shows 5 posts, the archive holds 5"},
            {4, true, "more than are shown"},
            {8, true, "often off by a few"},
            {500, false, "495 are missing"},
        };
    }

    @Test(groups = "unit", dataProvider = "profiles")
    public void holdsTheProfileAgainstIt(long shown, boolean whole, String words) throws Exception {
        ArchiveCheck check = ArchiveCheck.of(ada().packed().zip(folder), OptionalLong.of(shown));

        assertThat(check.isWhole()).isEqualTo(whole);
        assertThat(check.findings()).anyMatch(finding -> finding.what().contains(words));
    }

    public void findsMediaByTheWholePathOfAnOldServer() throws Exception {
        Ada ada = ada();
        ada.files().without(PICTURE).with("/home/mastodon/live/public/system/" + PICTURE, "x");

        assertThat(ArchiveCheck.of(ada.packed().tarGz(folder)).isWhole()).isTrue();
    }

    public void findsMediaThatCameFromAMediaServer() throws Exception {
        Ada ada = new Ada();
        Ada.attach(ada.post(1, "2023-05-02T10:00:00Z", ""), "/bucket/" + PICTURE, "image/png", "");
        ada.files().with(PICTURE, "x");

        assertThat(ArchiveCheck.of(ada.packed().zip(folder)).isWhole()).isTrue();
    }

    public void asksNoMediaOfSoftwareThatPacksNone() throws Exception {
        Ada ada = new Ada();
        Ada.attach(ada.post(1, "2023-05-02T10:00:00.000000Z", ""), "https://b.example/media/1.png", "image/png", "");

        assertThat(notes(ArchiveCheck.of(ada.packed().zip(folder)))).contains("1 media file stayed on the server");
    }
}
