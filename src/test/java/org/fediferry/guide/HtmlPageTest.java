package org.fediferry.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.testng.annotations.Test;

/** The page of a guide carries everything in itself, and nothing that a server has smuggled in. */
@Test(groups = "unit")
public class HtmlPageTest {

    private static final Map<String, byte[]> FILES = SamplePictures.files();

    private static Document page(Guide guide) throws Exception {
        return Jsoup.parse(HtmlPage.of(guide, Templates.shipped(), Attachments.of(FILES)));
    }

    private static Document page(String... lists) throws Exception {
        Personal personal = Personal.of(
                SampleGuide.calm(), Map.of("old", "@ada@harbour.example", "new", "@ada@sea.example"), Set.of(lists));
        return Jsoup.parse(HtmlPage.of(personal, Templates.shipped(), Attachments.of(FILES)));
    }

    public void everythingIsInThePage() throws Exception {
        Document page = page(SampleGuide.english());
        assertThat(page.select("[src]").eachAttr("src"))
                .isNotEmpty()
                .allMatch(src -> src.startsWith("data:image/png;base64,"));
        assertThat(page.select("source").eachAttr("srcset")).allMatch(src -> src.startsWith("data:image/png;base64,"));
        assertThat(page.select("link, iframe, object, base, form")).isEmpty();
    }

    public void nothingOfAServerBecomesMarkup() throws Exception {
        Document page = page(SampleGuide.english());
        assertThat(page.select("script")).hasSize(1);
        page.getAllElements()
                .forEach(element -> element.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on")));
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(address -> address.startsWith("#")
                        || address.startsWith("https://docs.joinmastodon.org/")
                        || address.equals("https://good.example/a(b)?c=%3Cd%3E"));
        assertThat(page.select("h2").eachText()).anyMatch(title -> title.contains(SampleGuide.SCRIPT));
        assertThat(page.select("#step-9").text()).contains(SampleGuide.TABLE).contains(SampleGuide.LINKS);
        assertThat(page.expectFirst("section.chapter:has(#step-9)").id()).isEqualTo("attacks----script-");
    }

    public void itsOwnScriptIsTheOnlyOneThatMayRun() throws Exception {
        Document page = page(SampleGuide.calm());
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(page.expectFirst("script").data().getBytes(StandardCharsets.UTF_8));
        assertThat(page.select("meta[http-equiv]").attr("content"))
                .contains("default-src 'none'")
                .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }

    public void theHeaderSaysWhenAndOnWhatItWasMade() throws Exception {
        assertThat(page(SampleGuide.calm()).select(".made.verified").text())
                .isEqualTo("Made on Mastodon 4.6.5 in English, 20 November 2026, verified");
        Document page = page(SampleGuide.unverified());
        assertThat(page.select(".verified")).isEmpty();
        assertThat(page.select(".made.unverified").text())
                .contains("This guide is no longer verified")
                .contains("The check of 2 December 2026 found no Create alias.");
    }

    public void whatCannotBeUndoneIsSaidAtTheTopAndBeforeTheStepItself() throws Exception {
        Document page = page(SampleGuide.calm());
        assertThat(page.select("#guide-before .grave").text())
                .contains("What cannot be undone")
                .contains("Step 7");
        assertThat(page.select(".step.irreversible").eachAttr("id")).containsExactly("step-7");
        Element body = page.expectFirst("#step-7 .body");
        assertThat(body.child(0).text())
                .contains("This cannot be undone")
                .contains(
                        "Before you do it, make sure: Your new account names @alex@old.example as an alias Else create");
        assertThat(body.child(1).className()).isEqualTo("text");
    }

    public void stepsHaveAnchorsNumbersAndWhatToDoOtherwise() throws Exception {
        Document page = page(SampleGuide.calm());
        assertThat(page.select("li.step").eachAttr("value")).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(page.select("#step-3 .then").text()).contains("Then").contains("a green line");
        assertThat(page.select("#step-3 details.otherwise dt").eachText())
                .containsExactly("The page says “Could not be found”", "The button does nothing");
        assertThat(page.select(".contents a").eachAttr("href").stream()
                        .map(href -> page.select(href).size()))
                .containsOnly(1);
    }

    public void picturesAreForWidthsAndColours() throws Exception {
        Document page = page(SampleGuide.calm());
        Element picture = page.expectFirst("#step-3 picture");
        assertThat(picture.select("source").eachAttr("media"))
                .containsExactly(
                        "screen and (max-width: 40rem) and (prefers-color-scheme: dark)",
                        "screen and (max-width: 40rem)",
                        "screen and (prefers-color-scheme: dark)");
        assertThat(picture.select("img").attr("width")).isEqualTo("760");
        assertThat(picture.select("img").attr("alt")).startsWith("The page “create-alias”");
    }

    public void whatIsTypedCanBeCopied() throws Exception {
        assertThat(page(SampleGuide.calm()).select("button.copy").eachAttr("data-copy"))
                .containsExactly("following_accounts.csv", "muted_accounts.csv", "blocked_accounts.csv");
        assertThat(page().select("#step-7 button.copy").eachAttr("data-copy"))
                .containsExactly("@ada@harbour.example", "ada@sea.example");
        assertThat(page().select("button.copy").eachAttr("aria-label")).contains("Copy ada@sea.example");
        assertThat(page().select("#step-7 .value:not(.own)").eachText()).containsExactly("your password");
    }

    public void thePageOfAPersonHasBoxes() throws Exception {
        Document page = page();
        assertThat(page.select(".for").text()).isEqualTo("For @ada@harbour.example and @ada@sea.example");
        assertThat(page.select("input[data-done]")).hasSize(8);
        assertThat(page.select("#lists input").eachAttr("value"))
                .containsExactly("follows", "mutes", "blocks", "bookmarks");
        assertThat(page.text()).contains("In the pictures, @alex@old.example stands for @ada@harbour.example.");
        assertThat(page.body().attr("data-key")).isNotEmpty().doesNotContain("ada");
        assertThat(page("mutes").select("#step-5").text()).contains("You leave out accounts you follow.");
        assertThat(page(SampleGuide.calm()).select("input, fieldset, #progress"))
                .isEmpty();
    }

    public void aGuideCannotReachOutOfItsFolder() throws Exception {
        Path outside = Files.createTempDirectory("guide-html");
        Path folder = Files.createDirectory(outside.resolve("guide"));
        Files.writeString(outside.resolve("secret.png"), "secret");
        Files.createSymbolicLink(folder.resolve("link.png"), outside.resolve("secret.png"));
        for (String file : List.of(
                "../secret.png", "link.png", outside.resolve("secret.png").toString())) {
            assertThatThrownBy(() -> Attachments.in(folder).read(file))
                    .isInstanceOf(UnreadableGuide.class)
                    .hasMessageContaining("which is outside of");
        }
        assertThatThrownBy(() -> Attachments.in(folder).read("none.png"))
                .isInstanceOf(UnreadableGuide.class)
                .hasMessageContaining("cannot be read; make the guide anew");
        assertThatThrownBy(() -> HtmlPage.of(SampleGuide.calm(), Templates.shipped(), Attachments.in(folder)))
                .isInstanceOf(UnreadableGuide.class);
        SampleGuide.remove(outside);
    }

    public void isTheSameEachTime() throws Exception {
        assertThat(page(SampleGuide.english()).outerHtml())
                .isEqualTo(page(SampleGuide.english()).outerHtml());
    }
}
