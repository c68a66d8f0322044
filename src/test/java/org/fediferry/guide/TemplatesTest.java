package org.fediferry.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** People replace our templates by their own, one by one, and learn at which line theirs is wrong. */
@Test(groups = "unit")
public class TemplatesTest {

    private Path folder;

    @BeforeMethod(alwaysRun = true)
    public void create() throws IOException {
        folder = Files.createTempDirectory("templates");
    }

    @AfterMethod(alwaysRun = true)
    public void remove() {
        SampleGuide.remove(folder);
    }

    public void aFileOfTheFolderWinsAndOursServesForTheRest() throws Exception {
        Files.writeString(
                folder.resolve("guide.md.mustache"), "{{title}}!\n{{#chapters}}\n{{title}} {{& about}}\n{{/chapters}}");
        Templates templates = Templates.in(folder);
        assertThat(MarkdownPage.of(SampleGuide.calm(), templates))
                .startsWith("Move from one Mastodon server to another!\nCreate an alias for the old account Tells");
        assertThat(HtmlPage.of(SampleGuide.calm(), templates, Attachments.of(SamplePictures.files())))
                .isEqualTo(
                        HtmlPage.of(SampleGuide.calm(), Templates.shipped(), Attachments.of(SamplePictures.files())));
    }

    public void whatIsWrittenOutMakesTheSamePagesAndIsNotWrittenTwice() throws Exception {
        List<Path> written = Templates.shipped().writeTo(folder);
        assertThat(written)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "guide.css",
                        "guide.html.mustache",
                        "guide.js",
                        "guide.md.mustache",
                        "pages_de.properties",
                        "pages_en.properties",
                        "sentences_de.properties",
                        "sentences_en.properties",
                        "site.html.mustache");
        assertThat(MarkdownPage.of(SampleGuide.german(), Templates.in(folder)))
                .isEqualTo(MarkdownPage.of(SampleGuide.german(), Templates.shipped()));
        Files.writeString(folder.resolve("guide.css"), "mine");
        assertThat(Templates.shipped().writeTo(folder)).isEmpty();
        assertThat(folder.resolve("guide.css")).hasContent("mine");
    }

    @DataProvider
    public Object[][] broken() {
        return new Object[][] {
            {"a\n{{titel}}\n", ":2: nothing is called {{titel}} here"},
            {"a\n\n{{#chapters}}\n{{title}}\n", ":3: Section missing close tag 'chapters'"},
            {"{{#chapters}}\n{{#steps}}\n{{/chapters}}\n{{/steps}}", ":3: Section close tag with mismatched open tag"},
            {"a\nb {{title\n", ":2: the tag is not closed by }}"},
            {"{{#nobody}}{{/nobody}}", ":1: nothing is called {{nobody}} here"},
            {"{{>other}}", "there is no part {{>other}}"},
            {"\n{{title.bytes}}", ":2: nothing is called {{title.bytes}} here"},
            {"\n{{#title}}{{class.name}}{{/title}}", ":2: nothing is called {{class}} here"},
        };
    }

    @Test(dataProvider = "broken")
    public void aBrokenTemplateIsOneMessageWithFileAndLine(String template, String message) throws Exception {
        Path file = Files.writeString(folder.resolve("guide.md.mustache"), template);
        Templates templates = Templates.in(folder);
        assertThatThrownBy(() -> MarkdownPage.of(SampleGuide.calm(), templates))
                .isInstanceOf(BrokenTemplate.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message)
                .hasMessageEndingWith("; mend the line, or remove the file to have ours again");
    }

    public void aFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Templates.in(folder.resolve("none")))
                .isInstanceOf(BrokenTemplate.class)
                .hasMessageContaining("there is no folder");
    }
}
