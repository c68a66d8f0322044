package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.browser.Resources.Files;
import org.fediferry.step.StepFailed;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class StyleTextTest {

    private static final String BASE = "https://old.example/packs/css/common.css?v=2";
    private static final String DOT = "url(\"data:image/png;base64,AAAA\")";

    private final List<String> fetched = new ArrayList<>();

    @BeforeMethod(alwaysRun = true)
    public void forget() {
        fetched.clear();
    }

    private final Map<String, Resource> server = Map.of(
            "https://old.example/packs/css/dot.png", new Resource("image/png", "AAAA", true),
            "https://old.example/a%20b.png", new Resource("image/png", "AAAA", true),
            "https://old.example/f.woff2", new Resource("font/woff2", "BBBB", true),
            "https://files.example/theme/dark.css", new Resource("text/css", "b{background:url(dot.svg)}", false),
            "https://files.example/theme/dot.svg", new Resource("image/svg+xml", "<svg/>", false),
            "https://old.example/loop.css", new Resource("text/css", "@import '/loop.css';i{top:0}", false));

    private final class Served implements Files {
        @Override
        public Optional<Resource> of(String address) {
            fetched.add(address);
            return Optional.ofNullable(server.get(address));
        }

        @Override
        public Optional<Resource> loaded(String address) {
            return Optional.ofNullable(server.get(address));
        }
    }

    private String whole(String css) throws StepFailed {
        return new StyleText(new Served()).whole(css, BASE);
    }

    @DataProvider
    public Object[][] spellings() {
        return new Object[][] {
            {"i{background:url(dot.png) no-repeat}", "i{background:" + DOT + " no-repeat}"},
            {"i{background:URL( 'dot.png' )}", "i{background:" + DOT + "}"},
            {"i{background:url(\"/a b.png\")}", "i{background:" + DOT + "}"},
            {"i{background:url(d\\6f t.png)}", "i{background:" + DOT + "}"},
            {"i{background:url(dot\\.png)}", "i{background:" + DOT + "}"},
            {"i{clip-path:url(#shape)}", "i{clip-path:url(#shape)}"},
            {"i{background:url(data:image/gif;base64,R0)}", "i{background:url(data:image/gif;base64,R0)}"},
            {"/* url(dot.png) */i{content:\"url(dot.png) \\\" url(dot.png)\"}", "same"},
            {"i{--my-url(dot.png):1}", "same"},
            {"i{background:url(none.png)}", "i{background:url(\"data:,\")}"},
            {"i{background:url(http://[broken)}", "i{background:url(\"data:,\")}"},
            {"@charset \"utf-8\";i{top:0}", "i{top:0}"},
            {"i{background:url(dot.png", "i{background:" + DOT},
            {"i{content:\"open", "same"},
            {"i{top:0}/* open", "same"},
        };
    }

    @Test(dataProvider = "spellings")
    public void bringsFilesIn(String css, String expected) throws StepFailed {
        assertThat(whole(css)).isEqualTo(expected.equals("same") ? css : expected);
    }

    public void bringsAFontOnlyIfThePageHasIt() throws StepFailed {
        assertThat(whole("@font-face{src:url(/f.woff2) format('woff2'),url(/g.woff?#x) format('woff')}"))
                .isEqualTo("@font-face{src:url(\"data:font/woff2;base64,BBBB\") format('woff2'),"
                        + "url(\"data:,\") format('woff')}");
        assertThat(fetched).isEmpty();
    }

    public void bringsImportedSheetsUnderTheirConditions() throws StepFailed {
        String svg = "b{background:url(\"data:image/svg+xml;base64,PHN2Zy8+\")}\n";
        assertThat(whole("@import url(https://files.example/theme/dark.css);")).isEqualTo(svg);
        assertThat(whole("@import \"https://files.example/theme/dark.css\" screen and (min-width: 1px);i{top:0}"))
                .isEqualTo("@media screen and (min-width: 1px){" + svg + "}i{top:0}");
        assertThat(whole("@import url('https://files.example/theme/dark.css') layer(base)"
                        + " supports((display: grid) and (top: 0)) print;"))
                .isEqualTo("@layer base{@supports ((display: grid) and (top: 0)){@media print{" + svg + "}}}");
        assertThat(whole("@import url(https://files.example/theme/dark.css) layer;"))
                .isEqualTo("@layer {" + svg + "}");
        assertThat(whole("@import url(none.css);i{top:0}")).isEqualTo("i{top:0}");
    }

    public void endsWhereSheetsImportEachOther() throws StepFailed {
        assertThat(whole("@import '/loop.css';")).startsWith("i{top:0}").hasSizeLessThan(200);
    }

    public void isNotStoppedByLongStrings() throws StepFailed {
        String css = "i{content:'" + "\\'".repeat(100_000) + "'}";
        assertThat(whole(css)).isEqualTo(css);
    }
}
