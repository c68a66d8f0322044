package org.fediferry.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Read as forges read it, a guide's Markdown says what the guide says, and not what a server would like it to. */
@Test(groups = "unit")
public class MarkdownPageTest {

    private static Document read(String markdown) {
        var extensions = List.of(TablesExtension.create(), AutolinkExtension.create());
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(extensions)
                .build()
                .render(Parser.builder().extensions(extensions).build().parse(markdown)));
    }

    private static String page(Guide guide) throws BrokenTemplate {
        return MarkdownPage.of(guide, Templates.shipped());
    }

    public void everyLinkIsTheGuidesOwn() throws Exception {
        Document page = read(page(SampleGuide.english()));
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(address -> address.startsWith("#")
                        || address.equals("https://docs.joinmastodon.org/user/moving/")
                        || address.equals("https://good.example/a(b)?c=%3Cd%3E"));
        assertThat(page.select("img").eachAttr("src"))
                .allMatch(file -> file.matches("\\./(pictures|films)/[a-z-]+\\.png"));
        assertThat(page.select("script, [onerror], iframe, del")).isEmpty();
        assertThat(page.select("h1, h2").eachText()).anyMatch(title -> title.contains("<script>window.attacked"));
    }

    public void contentsLeadToAnchorsThatAreThere() throws Exception {
        Document page = read(page(SampleGuide.english()));
        List<String> targets = page.select("a[href^=#]").eachAttr("href");
        assertThat(targets).contains("#create-alias", "#guide-before").hasSizeGreaterThan(5);
        assertThat(page.select("a[id]").eachAttr("id"))
                .containsAll(targets.stream().map(target -> target.substring(1)).toList())
                .contains("step-1", "step-10")
                .doesNotHaveDuplicates();
    }

    public void stepsKeepTheirNumbersAcrossChaptersAndPictures() throws Exception {
        Document page = read(page(SampleGuide.english()));
        assertThat(page.select("p > a[id^=step-] + strong").eachText())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10)
                        .mapToObj(number -> number + ".")
                        .toList());
    }

    public void hostileWordsAreShownToTheLetter() throws Exception {
        Document page = read(page(SampleGuide.english()));
        String text = page.text();
        assertThat(text)
                .contains(SampleGuide.SCRIPT)
                .contains(SampleGuide.LINKS)
                .contains(SampleGuide.TABLE)
                .contains(SampleGuide.LONG + SampleGuide.LONG)
                .contains("``` `" + SampleGuide.SCRIPT + "` |")
                .contains("- a list, 1. another " + SampleGuide.ARABIC + " turned")
                .contains("> quoted code **bold**word (x)y")
                .contains("+ " + SampleGuide.SCRIPT)
                .contains("= ## " + SampleGuide.LINKS + " mallory@evil.example")
                .doesNotContain("\u202E");
        assertThat(page.select("img[src*=hostile]").attr("alt")).contains("onerror=");
        assertThat(page.select("strong").eachText())
                .contains("**bold**", "(x)", SampleGuide.ARABIC, "設定", "Successfully created a new alias.");
    }

    @DataProvider
    public Object[][] texts() {
        return new Object[][] {
            {"1. first"},
            {"12) twelfth"},
            {"# no heading"},
            {"- no item"},
            {"+ no item"},
            {"* no item"},
            {"> no quote"},
            {"=== "},
            {"---"},
            {"a_b_c __d__ *e*"},
            {"`code`"},
            {"~~gone~~"},
            {"&lt;b&gt; &#60;"},
            {"<b>b</b>"},
            {"[a](b) [a][b] [a]: b ![i](j)"},
            {"a\\*b\\"},
            {"| a | b |"},
            {"www.evil.example"},
            {"ada@home.example"},
            {"(https://evil.example)."},
            {"HTTPS://EVIL.EXAMPLE/x|y"},
            {"mailto:a@b.example"},
            {"a\n\n    b"},
            {"a<!-- b"},
        };
    }

    @Test(dataProvider = "texts")
    public void textIsTextAndNothingElse(String text) {
        for (String markdown : List.of(
                new Markdown().words(SampleGuide.words(text)),
                new Markdown().words(SampleGuide.words(SampleGuide.label(text))),
                new Markdown().text(text),
                "| a |\n| --- |\n| " + new Markdown().text(text) + " |\n")) {
            Document page = read(markdown);
            assertThat(page.text().replaceFirst("^a (?=.)", markdown.startsWith("| a |") ? "" : "a "))
                    .isEqualTo(text.strip().replaceAll("\\s+", " "));
            assertThat(page.select("body *").not("p, strong, code, table, thead, tbody, tr, th, td"))
                    .isEmpty();
        }
    }

    public void darkPicturesAreForThoseWhoHaveItDark() throws Exception {
        Document page = read(page(SampleGuide.calm()));
        assertThat(page.select("picture:has(img[src$=create-alias-desktop-light.png]) source")
                        .eachAttr("srcset"))
                .containsExactly(
                        "./pictures/create-alias-desktop-dark.png", "./pictures/create-alias-desktop-light.png");
        assertThat(page.select("picture source[media]").eachAttr("media").stream()
                        .distinct())
                .containsExactly("(prefers-color-scheme: dark)");
        assertThat(page.select("picture img").eachAttr("alt")).allMatch(alt -> alt.startsWith("The page"));
    }

    public void whatCannotBeUndoneIsSaidAtTheTopAndAtTheStep() throws Exception {
        String page = page(SampleGuide.calm());
        assertThat(page).startsWith("""
                # Move from one Mastodon server to another

                Takes your followers along, and the lists that Mastodon lets you take. Your posts stay where they are.

                ✅ Made on Mastodon 4.6.5 in English, 20 November 2026, verified

                > ⚠️ **What cannot be undone**
                >
                > - Step 7: press **Move followers**.""");
        assertThat(page.substring(page.indexOf("step-7"))).contains("""
                > ⚠️ **This cannot be undone**
                >
                > Before you do it, make sure:
                >
                > - Your new account names `@alex@old.example` as an alias → Else create it first.
                """);
        assertThat(page(SampleGuide.unverified()))
                .contains("**This guide is no longer verified**")
                .contains("no longer verified. The check of 2 December 2026 found no **Create alias**.")
                .doesNotContain("✅");
    }

    public void thePageOfAPersonHasBoxesForStepsAndLists() throws Exception {
        Personal personal = Personal.of(
                SampleGuide.calm(), Map.of("old", "@ada@harbour.example", "new", "@ada@sea.example"), Set.of());
        String page = MarkdownPage.of(personal, Templates.shipped());
        assertThat(page)
                .contains("**For `@ada@harbour.example` and `@ada@sea.example`**")
                .contains("- [ ] muted accounts\n")
                .contains("- [ ] <a id=\"step-2\"></a>**2.** Put the handle `ada@harbour.example` into **Handle")
                .contains("[sea.example/settings/aliases](<https://sea.example/settings/aliases>)")
                .contains("    - [ ] Do steps 4 to 5 again for the muted accounts\n");
        assertThat(read(page).select("li > p > a[id^=step-]")).hasSize(8);
        assertThat(read(page).select("pre")).isEmpty();
    }

    public void isGermanInGerman() throws Exception {
        assertThat(page(SampleGuide.german()))
                .contains("Erstellt auf Mastodon 4.6.5 in der Sprache Deutsch, 20. November 2026, geprüft")
                .contains("## Bevor du anfängst");
    }
}
