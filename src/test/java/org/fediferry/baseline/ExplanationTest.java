package org.fediferry.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.testng.annotations.Test;

/** What a changed picture is said to show. */
@Test(groups = "unit")
public class ExplanationTest {

    private static final Color BLUE = new Color(0x0A5F8A);

    /** A page that is drawn and described in one go. */
    private static final class Page {

        private final Drawing drawing = new Drawing(640, 480);
        private final List<ElementBox> boxes = new ArrayList<>();
        private final StringBuilder html = new StringBuilder();

        Page heading(String text, int y) {
            drawing.text(text, 100, y + 20);
            return box("heading", text, "h" + boxes.size(), text, new Area(100, y, 200, 28));
        }

        Page button(String text, int x, int y, Color colour) {
            drawing.button(text, x, y, colour);
            return box("button", text, "#save", text, new Area(x, y, 160, 40));
        }

        Page field(String name, int y) {
            drawing.box(100, y, 300, 36, Color.WHITE).box(100, y, 300, 1, BLUE).text(name, 110, y + 24);
            return box("field", name, "input[name=\"data\"]", "", new Area(100, y, 300, 36));
        }

        private Page box(String kind, String name, String selector, String text, Area area) {
            boxes.add(new ElementBox(kind, name, selector, text, area));
            html.append("<p>").append(text).append("</p>");
            return this;
        }
    }

    private static List<String> words(Page before, Page after) {
        Comparison comparison = Drawing.compare(before.drawing, after.drawing);
        PageBoxes boxes = new PageBoxes(after.boxes, List.of());
        PictureKey key = new PictureKey("mastodon", "imports", "en", "640x480", "light", "chrome");
        Shot shot = new Shot(key, "x", BaselinesTest.HERE, new byte[0], after.html.toString(), boxes);
        PageBoxes then = new PageBoxes(before.boxes, List.of());
        return Explanation.of(comparison, new Explanation.Side(before.html.toString(), then), shot);
    }

    private static Page page() {
        return new Page().heading("Import", 20);
    }

    public void anotherTextOfAButton() {
        assertThat(words(page().button("Save", 100, 100, BLUE), page().button("Upload", 100, 100, BLUE)))
                .containsExactly("the button's text changed from “Save” to “Upload”");
    }

    public void onlyColours() {
        assertThat(words(page().button("Save", 100, 100, BLUE), page().button("Save", 100, 100, Color.RED)))
                .containsExactly("only colours changed: the button “Save”");
    }

    public void aFieldThatMoved() {
        assertThat(words(page().field("Data", 100), page().field("Data", 124)))
                .containsExactly("the field “Data” moved 24 px down");
    }

    public void aButtonThatMovedAside() {
        assertThat(words(page().button("Save", 100, 100, BLUE), page().button("Save", 440, 100, BLUE)))
                .containsExactly("the button “Save” moved 340 px to the right");
    }

    public void aNewBlockBetweenTwoOthers() {
        assertThat(words(
                        page().field("Data", 100).button("Save", 100, 200, BLUE),
                        page().heading("Merge or overwrite?", 100)
                                .field("Data", 140)
                                .button("Save", 100, 240, BLUE)))
                .containsExactly(
                        "new between the heading “Import” and the field “Data”: the heading “Merge or overwrite?”");
    }

    public void aBlockThatIsGone() {
        assertThat(words(page().heading("Merge or overwrite?", 100).field("Data", 140), page().field("Data", 100)))
                .containsExactly("gone: the heading “Merge or overwrite?”");
    }

    public void anotherNameOfAField() {
        assertThat(words(page().field("Data", 100), page().field("CSV file", 100)))
                .containsExactly("the field “Data” is called “CSV file” now");
    }

    public void withoutBoxesWhatThePageSays() {
        Page before = page().button("Save", 100, 100, BLUE);
        Page after = page().button("Upload", 100, 100, BLUE);
        before.boxes.clear();
        after.boxes.clear();
        List<String> words = words(before, after);
        assertThat(words).hasSize(2);
        assertThat(words.get(0)).startsWith("something else stands on ");
        assertThat(words.get(1)).isEqualTo("a text changed from “Save” to “Upload”");
    }

    public void manyChangesAreCounted() {
        Page before = page();
        Page after = page();
        for (int each : Arrays.asList(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)) {
            int x = 20 + each % 5 * 120;
            int y = 100 + each / 5 * 60;
            before.drawing.text("one", x, y);
            after.drawing.text("six", x, y);
            before.box("text", "one" + each, "#t" + each, "one" + each, new Area(x, y - 20, 40, 24));
            after.box("text", "six" + each, "#t" + each, "six" + each, new Area(x, y - 20, 40, 24));
        }
        List<String> words = words(before, after);
        assertThat(words).hasSize(13).contains("the text's text changed from “one0” to “six0”");
        assertThat(words.get(12)).isEqualTo("and 2 more changes");
    }
}
