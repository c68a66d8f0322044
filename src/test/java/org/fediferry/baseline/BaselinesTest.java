package org.fediferry.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.fediferry.baseline.PictureVerdict.State;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Pictures held against what was approved, whatever state that is in. */
@Test(groups = "unit")
public class BaselinesTest {

    static final Surroundings HERE = new Surroundings("chrome", "156.0", "Linux", "f1");
    private static final PictureKey KEY = new PictureKey("mastodon", "imports", "en", "1280x800", "light", "chrome");
    private static final byte[] OLD =
            new Drawing(300, 200).text("Import", 20, 50).png();
    private static final byte[] NEW =
            new Drawing(300, 200).text("Export", 20, 50).png();

    private Path folder;
    private Path baselines;
    private Path check;

    @BeforeMethod(alwaysRun = true)
    public void create() throws IOException {
        folder = Files.createTempDirectory("fediferry-baselines");
        baselines = folder.resolve("baselines");
        check = folder.resolve("check");
    }

    @AfterMethod(alwaysRun = true)
    public void remove() throws IOException {
        ShotFolder.remove(folder);
    }

    private static Shot shot(PictureKey key, Surroundings madeWith, byte[] png) {
        return new Shot(key, "old.example:8443", madeWith, png, "<p>Import</p>", PageBoxes.UNKNOWN);
    }

    private PictureVerdict compare(byte[] png) throws Exception {
        return compare(shot(KEY, HERE, png));
    }

    private PictureVerdict compare(Shot shot) throws Exception {
        return new Baselines(baselines, check).compare(shot, List.of());
    }

    private Path approved() throws Exception {
        compare(OLD);
        assertThat(Approval.of(check, baselines, "*").taken()).containsExactly(KEY.name());
        return baselines.resolve(KEY.name());
    }

    public void theFirstPictureIsNewAndSaidToBe() throws Exception {
        PictureVerdict verdict = compare(OLD);
        assertThat(verdict.state()).isEqualTo(State.NEW);
        assertThat(verdict.sentences())
                .containsExactly("there is no baseline yet: look at the picture, then approve it");
        assertThat(Files.exists(baselines)).isFalse();
        assertThat(compare(OLD).state()).isEqualTo(State.NEW);
    }

    public void anApprovedPictureIsTheBaseline() throws Exception {
        approved();
        assertThat(compare(OLD).state()).isEqualTo(State.EQUAL);
        assertThat(new CheckPictures(check).all()).isEmpty();
        PictureVerdict changed = compare(NEW);
        assertThat(changed.state()).isEqualTo(State.CHANGED);
        assertThat(changed.remarks()).isEmpty();
        assertThat(new CheckPictures(check).all())
                .extracting(CheckPictures.Found::verdict)
                .containsExactly(changed);
        Approval.of(check, baselines, "mastodon/*");
        assertThat(compare(NEW).state()).isEqualTo(State.EQUAL);
        assertThat(compare(OLD).state()).isEqualTo(State.CHANGED);
    }

    public void otherSurroundingsAreSaid() throws Exception {
        approved();
        Surroundings elsewhere = new Surroundings("chrome", "157.1", "Windows 11", "f2");
        PictureVerdict equal = compare(shot(KEY, elsewhere, OLD));
        assertThat(equal.state()).isEqualTo(State.EQUAL);
        assertThat(equal.remarks())
                .containsExactly("the baseline was made in other surroundings: another version of chrome (156.0 then,"
                        + " 157.1 now), another system (Linux then, Windows 11 now) and other fonts; letters are"
                        + " compared coarsely, and some of the differences may come from there");
        assertThat(compare(shot(KEY, elsewhere, NEW)).state()).isEqualTo(State.CHANGED);
    }

    public void theBaselineOfAnotherBrowserServesAndIsSaid() throws Exception {
        approved();
        PictureKey firefox = new PictureKey("mastodon", "imports", "en", "1280x800", "light", "firefox");
        Shot shot = shot(firefox, new Surroundings("firefox", "140", "Linux", "f1"), NEW);
        PictureVerdict verdict = compare(shot);
        assertThat(verdict.state()).isEqualTo(State.CHANGED);
        assertThat(verdict.remarks()).singleElement().asString().contains("another browser (chrome 156.0 then");
        Approval.of(check, baselines, "*/firefox");
        assertThat(compare(shot).state()).isEqualTo(State.EQUAL);
        assertThat(compare(OLD).state()).isEqualTo(State.EQUAL);
    }

    public void aTruncatedBaselineIsSaidAndCanBeReplaced() throws Exception {
        Path picture = approved().resolve(ShotFolder.PICTURE);
        Files.write(picture, Arrays.copyOf(OLD, OLD.length / 2));
        PictureVerdict verdict = compare(NEW);
        assertThat(verdict.state()).isEqualTo(State.BROKEN);
        assertThat(verdict.sentences()).anyMatch(each -> each.contains("ends before its last row"));
        assertThat(Approval.of(check, baselines, KEY.name()).taken()).hasSize(1);
        assertThat(compare(NEW).state()).isEqualTo(State.EQUAL);
        Files.delete(picture);
        assertThat(compare(NEW).state()).isEqualTo(State.BROKEN);
    }

    public void whatIsMissingBesideThePictureIsSaid() throws Exception {
        Path baseline = approved();
        Files.writeString(baseline.resolve(ShotFolder.META), "{\"format\": 1, \"key\":");
        Files.writeString(baseline.resolve(ShotFolder.BOXES), "null or so");
        Files.delete(baseline.resolve(ShotFolder.PAGE));
        PictureVerdict verdict = compare(NEW);
        assertThat(verdict.state()).isEqualTo(State.CHANGED);
        assertThat(verdict.remarks())
                .containsExactly(
                        "it is not known what the baseline was made with: its picture.json is missing or broken",
                        "the page of the baseline is missing: what has changed on it cannot be said in words",
                        "it is not known what was where on the baseline: its boxes.json is missing or broken");
        assertThat(compare(OLD).state()).isEqualTo(State.EQUAL);
    }

    public void aPictureChangedByHandIsSaid() throws Exception {
        Files.write(approved().resolve(ShotFolder.PICTURE), NEW);
        PictureVerdict verdict = compare(NEW);
        assertThat(verdict.state()).isEqualTo(State.EQUAL);
        assertThat(verdict.remarks()).containsExactly("the picture of the baseline was changed after it was kept");
    }

    public void aGiganticPictureIsNotOpened() throws Exception {
        approved();
        PictureVerdict verdict = compare(claiming(60_000, 60_000));
        assertThat(verdict.state()).isEqualTo(State.BROKEN);
        assertThat(verdict.sentences()).singleElement().asString().contains("60000 x 60000");
        assertThat(Approval.of(check, baselines, "*").taken()).isEmpty();
        Files.write(baselines.resolve(KEY.name()).resolve(ShotFolder.PICTURE), claiming(-1, -1));
        assertThat(compare(OLD).state()).isEqualTo(State.BROKEN);
    }

    private static byte[] claiming(int width, int height) {
        byte[] png = OLD.clone();
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    public void anApprovalBrokenOffLeavesTheOldBaseline() throws Exception {
        Path baseline = approved();
        Files.move(baseline, baseline.resolveSibling("chrome.old"));
        Files.createDirectory(baseline.resolveSibling("chrome.new"));
        assertThat(compare(OLD).state()).isEqualTo(State.EQUAL);
    }

    public void whatIsLeftOfAnApprovalIsNoBaselineOfAnotherBrowser() throws Exception {
        Path baseline = approved();
        Files.move(baseline, baseline.resolveSibling("webkit.new"));
        assertThat(compare(OLD).state()).isEqualTo(State.NEW);
    }

    public void serversThatDifferAreToBeNamed() throws Exception {
        compare(OLD);
        compare(new Shot(KEY, "other.example", HERE, NEW, "", PageBoxes.UNKNOWN));
        Approval both = Approval.of(check, baselines, "*");
        assertThat(both.taken()).isEmpty();
        assertThat(both.left()).singleElement().asString().contains("2 servers show it differently");
        assertThat(Approval.of(check, baselines, KEY.name() + "/other.*").taken())
                .hasSize(1);
        assertThat(compare(NEW).state()).isEqualTo(State.EQUAL);
    }

    public void aPatternForNothingSaysWhatThereIs() throws Exception {
        compare(OLD);
        Approval none = Approval.of(check, baselines, "pixelfed/*");
        assertThat(none.taken()).isEmpty();
        assertThat(none.known()).containsExactly(KEY.name() + "/old.example-8443");
        assertThat(Approval.of(folder.resolve("nowhere"), baselines, "*").known())
                .isEmpty();
    }

    public void noNameLeadsOutOfTheFolder() {
        PictureKey key = new PictureKey("../..", "a/../../b", ".", "C:\\x", "light", "Chrome Beta");
        assertThat(key.name()).isEqualTo("unnamed/a-..-..-b/unnamed/c-x/light/chrome-beta");
        assertThat(Path.of("x").resolve(key.name()).normalize().getNameCount()).isEqualTo(7);
    }

    public void masksOfEachPictureAreItsOwn() throws Exception {
        byte[] then = new Drawing(300, 200).text("20 May", 20, 50).png();
        byte[] now = new Drawing(300, 200)
                .box(0, 0, 300, 200, Drawing.PAPER)
                .text("8 June", 20, 50)
                .png();
        List<Area> masks = List.of(new Area(10, 30, 100, 30));
        Baselines pictures = new Baselines(baselines, check);
        pictures.compare(shot(KEY, HERE, then), masks);
        Approval.of(check, baselines, "*");
        assertThat(pictures.compare(shot(KEY, HERE, now), masks).state()).isEqualTo(State.EQUAL);
        byte[] other = new Drawing(300, 200).box(200, 100, 40, 40, Color.RED).png();
        assertThat(pictures.compare(shot(KEY, HERE, other), masks).state()).isEqualTo(State.CHANGED);
    }
}
