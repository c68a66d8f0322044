package org.fediferry.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class ReadTest {

    private FakeStage stage;

    @BeforeMethod(alwaysRun = true)
    public void newStage() {
        stage = new FakeStage().element("export.count", "td.number");
    }

    private Finding read(String html, Read.@Nullable Take take, @Nullable String attribute) throws StepFailed {
        stage.page().show("export.count").showHtml(html);
        return new Read(
                        ElementRef.parse("export.count"),
                        Name.parse("shown"),
                        take,
                        attribute == null ? null : Name.parse(attribute))
                .perform(stage);
    }

    public void readsText() throws StepFailed {
        assertThat(read("<table><td class=number> 31 <b>rows</b></table>", null, null)
                        .found())
                .isEqualTo("\"31 rows\"");
        assertThat(stage.told).containsExactly("remember shown = 31 rows", "illustrate export.count");
    }

    public void readsNumbersOfAllLocales() throws StepFailed {
        assertThat(read("<table><td class=number>1 234.567</table>", Read.Take.NUMBER, null)
                        .found())
                .isEqualTo("\"1234567\"");
    }

    public void refusesANumberThatIsNone() {
        assertThatThrownBy(() -> read("<table><td class=number>-</table>", Read.Take.NUMBER, null))
                .hasMessage("expected a number, found \"-\"");
    }

    public void readsAnAttribute() throws StepFailed {
        assertThat(read("<table><td class=number datetime=2026>x</table>", Read.Take.ATTRIBUTE, "datetime")
                        .found())
                .isEqualTo("\"2026\"");
    }

    public void readsATable() throws StepFailed {
        stage.element("export.count", "table");
        read("<table><tr><th>A<th>B<tr><td>1<td>2</table>", Read.Take.TABLE, null);
        assertThat(stage.told).contains("table shown [[A, B], [1, 2]]", "remember shown = 2");
    }

    public void failsWhenThereIsNothingToRead() {
        Read read = new Read(ElementRef.parse("export.count"), Name.parse("shown"), null, null);
        assertThatThrownBy(() -> read.perform(stage)).hasMessage("expected export.count, found nothing like it");
    }

    public void refusesHalfAnAttribute() {
        assertThatThrownBy(() -> read("", Read.Take.ATTRIBUTE, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
