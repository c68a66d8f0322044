package org.fediferry.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.fediferry.baseline.Cluster.Sort;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What counts as a change of a picture, and what does not. */
@Test(groups = "unit")
public class PictureComparisonTest {

    private static final String WORDS = "Save changes and move your 1234567890 followers";
    private static final Color BLUE = new Color(0x0A5F8A);

    private static Drawing drawing() {
        return new Drawing(640, 480);
    }

    private static Cluster only(Comparison comparison) {
        assertThat(comparison.clusters()).hasSize(1);
        return comparison.clusters().get(0);
    }

    @DataProvider
    public Object[][] parts() {
        return new Object[][] {{13, 0.25}, {14, 0.33}, {14, 0.5}, {16, 0.25}, {16, 0.5}, {16, 0.75}, {20, 0.5}};
    }

    @Test(dataProvider = "parts")
    public void seamsOfLettersDoNotCount(int size, double part) {
        Comparison comparison = Drawing.compare(
                drawing().text(WORDS, 20, 50, size, Drawing.INK),
                drawing().text(WORDS, 20 + part, 50, size, Drawing.INK));
        assertThat(comparison.exact()).isPositive();
        assertThat(comparison.clusters()).isEmpty();
    }

    public void aLetterCounts() {
        for (String[] pair : List.of(
                new String[] {"41 followers", "47 followers"},
                new String[] {"08 followers", "09 followers"},
                new String[] {"save", "sove"},
                new String[] {"move", "mave"})) {
            Comparison comparison =
                    Drawing.compare(drawing().text(pair[0], 20, 50), drawing().text(pair[1], 20, 50));
            assertThat(comparison.isChanged()).as(pair[0] + ", " + pair[1]).isTrue();
        }
    }

    public void aWordIsOneClusterWhereItStands() {
        Cluster cluster = only(Drawing.compare(
                drawing().text("Your account", 20, 50).text("stays", 300, 200),
                drawing().text("Your account", 20, 50).text("moves", 300, 200)));
        assertThat(cluster.sort()).isEqualTo(Sort.CONTENT);
        assertThat(new Area(295, 180, 60, 30).holds(cluster.after())).isTrue();
    }

    public void changesFarFromEachOtherAreSeveral() {
        Comparison comparison = Drawing.compare(
                drawing().text("one", 20, 50).text("two", 400, 300),
                drawing().text("six", 20, 50).text("ten", 400, 300));
        assertThat(comparison.clusters()).hasSize(2);
    }

    public void aCaretDoesNotCount() {
        Drawing without = drawing().box(20, 30, 300, 40, Color.WHITE).text("old@server", 30, 55);
        Drawing with = drawing()
                .box(20, 30, 300, 40, Color.WHITE)
                .text("old@server", 30, 55)
                .box(150, 40, 1, 20, Color.BLACK);
        assertThat(Drawing.compare(without, with).exact()).isEqualTo(20);
        assertThat(Drawing.compare(without, with).clusters()).isEmpty();
        assertThat(Drawing.compare(with, without).clusters()).isEmpty();
    }

    public void aLineOutsideAllFieldsIsNoCaret() {
        Raster without = drawing().box(20, 30, 300, 40, Color.WHITE).raster();
        Raster with = drawing()
                .box(20, 30, 300, 40, Color.WHITE)
                .box(150, 140, 1, 20, Color.BLACK)
                .raster();
        CaretRule rule = new CaretRule(List.of(new Area(20, 30, 300, 40)));
        assertThat(PictureComparison.of(without, with, rule, Tolerance.CLOSE).isChanged())
                .isTrue();
    }

    public void theEdgeOfABoxIsNoCaret() {
        Drawing open = drawing().box(20, 30, 300, 1, BLUE).box(20, 60, 300, 1, BLUE);
        Drawing closed =
                drawing().box(20, 30, 300, 1, BLUE).box(20, 60, 300, 1, BLUE).box(20, 30, 1, 31, BLUE);
        assertThat(Drawing.compare(open, closed).isChanged()).isTrue();
    }

    public void anotherColourOfAButtonIsOnlyColours() {
        Cluster cluster = only(Drawing.compare(
                drawing().button("Move followers", 100, 100, BLUE),
                drawing().button("Move followers", 100, 100, new Color(0x8E2A63))));
        assertThat(cluster.sort()).isEqualTo(Sort.COLOURS);
        assertThat(cluster.after()).isEqualTo(new Area(100, 100, 160, 40));
    }

    public void aSlightlyOtherColourOfTextIsOnlyColours() {
        Cluster cluster = only(Drawing.compare(
                drawing().text(WORDS, 20, 50, 15, Drawing.INK),
                drawing().text(WORDS, 20, 50, 15, new Color(0x4A5866))));
        assertThat(cluster.sort()).isEqualTo(Sort.COLOURS);
    }

    public void anotherTextOnAnotherColourIsMoreThanColours() {
        Cluster cluster = only(Drawing.compare(
                drawing().button("Save", 100, 100, BLUE), drawing().button("Safe", 100, 100, new Color(0x8E2A63))));
        assertThat(cluster.sort()).isEqualTo(Sort.CONTENT);
    }

    private static Drawing list(int height, int from, String... first) {
        Drawing page = new Drawing(640, height);
        for (int i = 0; i < first.length; i++) {
            page.box(180, 20 + i * 50, 440, 44, new Color(0xE5F4EA)).text(first[i], 200, 48 + i * 50);
        }
        for (int row = 0; row < 6; row++) {
            int top = from + row * 50;
            page.box(180, top, 440, 44, Color.WHITE).text("Entry number " + row + WORDS.charAt(row), 200, top + 28);
        }
        return page;
    }

    public void anInsertedBlockIsAllThatHasChanged() {
        Comparison comparison = Drawing.compare(list(400, 20), list(450, 70, "Changes saved!"));
        Cluster cluster = only(comparison);
        assertThat(cluster.sort()).isEqualTo(Sort.INSERTED);
        assertThat(cluster.after().height()).isBetween(40, 52);
        assertThat(cluster.after().y()).isBetween(14, 24);
        assertThat(comparison.shifts()).extracting(Shift::down).containsOnly(50);
    }

    public void aRemovedBlockIsAllThatHasChanged() {
        Cluster cluster = only(Drawing.compare(list(450, 70, "Changes saved!"), list(400, 20)));
        assertThat(cluster.sort()).isEqualTo(Sort.REMOVED);
    }

    public void whatTheWindowCutsOffIsNotGone() {
        Cluster cluster = only(Drawing.compare(list(320, 20), list(320, 70, "Changes saved!")));
        assertThat(cluster.sort()).isEqualTo(Sort.INSERTED);
    }

    public void aMenuBesideItMayStayWhereItIs() {
        Drawing old = list(400, 20);
        Drawing now = list(400, 70, "Changes saved!");
        for (int row = 0; row < 8; row++) {
            old.text("Menu " + row, 20, 40 + row * 40);
            now.text("Menu " + row, 20, 40 + row * 40);
        }
        assertThat(only(Drawing.compare(old, now)).sort()).isEqualTo(Sort.INSERTED);
        now.text("new", 100, 200);
        assertThat(Drawing.compare(old, now).clusters())
                .extracting(Cluster::sort)
                .containsExactlyInAnyOrder(Sort.INSERTED, Sort.INSERTED);
    }

    public void whatStandsElsewhereHasMoved() {
        Cluster lower = only(Drawing.compare(
                drawing().text("Title", 20, 40).button("Save", 100, 100, BLUE),
                drawing().text("Title", 20, 40).button("Save", 100, 124, BLUE)));
        assertThat(lower.sort()).isEqualTo(Sort.MOVED);
        assertThat(lower.down()).isEqualTo(24);
        assertThat(lower.after()).isEqualTo(new Area(100, 124, 160, 40));
        Cluster far = only(Drawing.compare(
                drawing().button("Save", 100, 100, BLUE), drawing().button("Save", 400, 100, BLUE)));
        assertThat(far.sort()).isEqualTo(Sort.MOVED);
        assertThat(far.before().x()).isEqualTo(100);
        assertThat(far.after().x()).isEqualTo(400);
    }

    public void masksHideWhatVaries() {
        Drawing old = drawing().text("Hello", 20, 50).text("20 November 2026", 300, 50);
        Drawing now = drawing().text("Hello", 20, 50).text("3 May 2027", 300, 50);
        assertThat(Drawing.compare(old, now).isChanged()).isTrue();
        assertThat(Drawing.compare(old, now, List.of(new Area(295, 30, 200, 30)))
                        .isChanged())
                .isFalse();
        assertThat(Drawing.compare(old, now, List.of(new Area(295, 30, 200_000, -30)))
                        .isChanged())
                .isTrue();
    }

    public void masksReachBeyondThePicture() {
        Drawing old = drawing().text("one", 300, 50);
        Drawing now = drawing().text("two", 300, 50);
        assertThat(Drawing.compare(old, now, List.of(new Area(-50, -50, 5000, 5000)))
                        .isChanged())
                .isFalse();
    }

    public void aLongerPageHasChanged() {
        Cluster cluster =
                only(Drawing.compare(drawing().text("Hello", 20, 50), new Drawing(640, 560).text("Hello", 20, 50)));
        assertThat(cluster.sort()).isEqualTo(Sort.INSERTED);
        assertThat(cluster.after()).isEqualTo(new Area(0, 480, 640, 80));
    }

    public void aWiderPageHasChanged() {
        Comparison comparison =
                Drawing.compare(drawing().text("Hello", 20, 50), new Drawing(700, 500).text("Hello", 20, 50));
        assertThat(comparison.clusters()).extracting(Cluster::sort).containsOnly(Sort.INSERTED);
        Comparison back = Drawing.compare(
                new Drawing(700, 500).text("Hello", 20, 50), drawing().text("Hello", 20, 50));
        assertThat(back.clusters()).extracting(Cluster::sort).containsOnly(Sort.REMOVED);
    }

    public void aFewPixelsAreNoChange() {
        Drawing old = drawing().text(WORDS, 20, 50);
        assertThat(Drawing.compare(old, drawing().text(WORDS, 20, 50).box(300, 300, 1, 3, BLUE))
                        .isChanged())
                .isFalse();
        assertThat(Drawing.compare(old, drawing().text(WORDS, 20, 50).box(300, 300, 2, 2, BLUE))
                        .isChanged())
                .isTrue();
    }
}
