package org.fediferry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The pages show everything that was posted, in order, and nothing on them acts by itself. */
@Test(groups = "unit")
public class ArchivePagesTest {

    private Path folder;
    private Ada ada;

    @BeforeMethod(alwaysRun = true)
    public void makeRoom() throws IOException {
        folder = Files.createTempDirectory("fediferry-pages");
        ada = new Ada();
    }

    @AfterMethod(alwaysRun = true)
    public void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private ArchivePages.Made write() throws Exception {
        return ArchivePages.write(ada.packed().zip(folder), folder.resolve("pages"));
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(folder.resolve("pages").resolve(name).toFile());
    }

    public void putsMonthsAndPostsInOrder() throws Exception {
        ada.post(1, "2023-04-30T23:59:59Z", "<p>April</p>");
        ada.post(3, "2023-05-02T00:00:00Z", "<p>later May</p>");
        ada.post(2, "2023-05-01T00:00:00Z", "<p>May</p>");

        ArchivePages.Made made = write();

        assertThat(made.posts()).isEqualTo(3);
        assertThat(page("2023-05.html").select("#list .text").eachText()).containsExactly("later May", "May");
        assertThat(page("2023-05.html").select("a[rel=next]").attr("href")).isEqualTo("2023-04.html");
        assertThat(page("2023-04.html").select("a[rel=prev]").attr("href")).isEqualTo("2023-05.html");
        assertThat(page("index.html").select("#list .text").eachText()).containsExactly("later May", "May", "April");
        assertThat(page("index.html").select(".months li a").eachAttr("href"))
                .containsExactly("2023-05.html", "2023-04.html");
    }

    public void joinsThreadsAndTellsMonthsThatTheyWentOn() throws Exception {
        ada.post(1, "2023-04-30T10:00:00Z", "<p>first</p>");
        ada.post(2, "2023-05-01T10:00:00Z", "<p>second</p>").put("inReplyTo", Ada.address(1));
        ada.post(3, "2023-04-30T11:00:00Z", "<p>alone</p>").put("inReplyTo", "https://a.example/1");
        ada.post(4, "2023-04-30T12:00:00Z", "<p>itself</p>").put("inReplyTo", Ada.address(4));

        write();

        assertThat(page("2023-04.html").select(".thread .text").eachText()).containsExactly("first", "second");
        assertThat(page("2023-04.html").select(".answer a").eachAttr("href"))
                .containsExactly(Ada.address(4), "https://a.example/1");
        assertThat(page("2023-05.html").select(".echoes a").attr("href")).isEqualTo("2023-04.html#p4");
        assertThat(page("2023-04.html").select("#p4 .text").text()).isEqualTo("second");
    }

    public void splitsAMonthOfMuchAndALongThread() throws Exception {
        ada.posts(450);
        Instant time = Instant.parse("2024-01-01T00:00:00Z");
        for (int each = 1000; each < 1400; each++) {
            ada.post(each, time.plusSeconds(each).toString(), "<p>on</p>").put("inReplyTo", Ada.address(each - 1));
        }
        ArchivePages.Made made = write();

        int posts = 0;
        try (Stream<Path> files = Files.list(folder.resolve("pages"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("20"))
                    .toList()) {
                int here = file.toString().endsWith(".html")
                        ? Jsoup.parse(file.toFile()).select("article").size()
                        : 0;
                assertThat(here).isLessThanOrEqualTo(200);
                posts += here;
            }
        }
        assertThat(posts).isEqualTo(850);
        assertThat(made.pages()).isEqualTo(7);
    }

    public void foldsWarningsAndShowsPollsAndBoosts() throws Exception {
        new VariedArchive().grown(10).packed().zip(folder);
        ArchivePages.write(folder.resolve("archive-20261120103000-5f0c.zip"), folder.resolve("pages"));
        Document page = page("2026-11.html");

        assertThat(page.select("details.warning:not([open]) > summary").eachText())
                .contains("Content warning Spoilers: the last chapter", "Sensitive media");
        assertThat(page.select(".poll li").eachText()).contains("Rye53 % · 21");
        assertThat(page.select(".boost a").attr("href")).startsWith("https://lantern.example/");
        assertThat(page.select(".seen").eachText()).contains("Private mention", "Followers only", "Public");
        assertThat(page.text()).contains("Edited 15 November 2026, 13:00", "40 boosts · 212 favourites", "is missing");
        assertThat(page.select(".media.of4 img").eachAttr("alt")).hasSize(4).contains("view 1 of the harbour in fog");
        for (Element image : page.select("img")) {
            assertThat(folder.resolve("pages").resolve(image.attr("src"))).isRegularFile();
        }
    }

    @DataProvider
    public Object[][] fakes() {
        return new Object[][] {
            {"<html><script>window.attacked=1</script></html>"},
            {"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"window.attacked=1\"/>"},
            {"%PDF-1.7"},
            {"MZ\u0090"},
            {""},
        };
    }

    @Test(groups = "unit", dataProvider = "fakes")
    public void copiesNothingThatOnlyCallsItselfMedia(String content) throws Exception {
        String name = "media_attachments/files/1/original/x.png";
        Ada.attach(ada.post(1, "2023-04-30T10:00:00Z", "<p>x</p>"), name, "image/png", "x");
        ada.files().with(name, content.getBytes(StandardCharsets.UTF_8));

        assertThat(write().refused()).isEqualTo(1);
        assertThat(folder.resolve("pages/media")).isEmptyDirectory();
        assertThat(page("2023-04.html").select("img, video, audio")).isEmpty();
    }

    public void letsNothingActWhereverItStands() throws Exception {
        Attacks.into(ada);
        write();

        for (String name : List.of("index.html", "2023-04.html")) {
            Document page = page(name);
            assertThat(page.select("script").eachAttr("src")).containsExactly("assets/archive.js");
            assertThat(page.select(
                            "iframe, object, embed, form, svg, math, base, style, template, frame, video, audio"))
                    .isEmpty();
            assertThat(page.select("meta[http-equiv]").eachAttr("http-equiv"))
                    .containsExactly("Content-Security-Policy");
            assertThat(page.select("link").eachAttr("href")).containsExactly("assets/archive.css");
            for (Element each : page.getAllElements()) {
                each.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
                assertThat(each.hasAttr("style")).isFalse();
                assertThat(each.attr("href")).doesNotMatch("(?is)\\s*(javascript|data|vbscript|file):.*");
                assertThat(each.attr("src")).matches("|assets/archive.js|media/[0-9]+\\.[a-z0-9]+");
                if (each.attr("href").startsWith("http")) {
                    assertThat(each.attr("rel")).isEqualTo("noreferrer noopener nofollow");
                }
            }
        }
        try (Stream<Path> scripts = Files.list(folder.resolve("pages/search"))) {
            for (Path script : scripts.toList()) {
                assertThat(Files.readString(script)).matches("(?s)\\p{ASCII}*").startsWith("fediferryArchive.");
            }
        }
    }

    public void replacesItsOwnFolderAndNoOther() throws Exception {
        ada.posts(1);
        write();
        write();
        Path marker = folder.resolve("pages").resolve(PagesFolder.MARK);
        assertThat(marker).exists();

        Files.delete(marker);
        assertThatThrownBy(this::write).isInstanceOf(ArchivePages.FolderTaken.class);
        assertThat(page("index.html").select("article")).isNotEmpty();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("pages", "archive-20261120103000-5f0c.zip");
        }
    }

    public void leavesNothingWhereTheArchiveIsRefused() throws Exception {
        Path broken = ada.packed().with("outbox.json", "[]").zip(folder);
        assertThatThrownBy(() -> ArchivePages.write(broken, folder.resolve("pages")))
                .isInstanceOf(UnreadableArchive.class);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(broken);
        }
    }

    public void showsAnArchiveWithoutPosts() throws Exception {
        assertThat(write().posts()).isZero();
        assertThat(page("index.html").text()).contains("There are no posts in this archive");
    }
}
