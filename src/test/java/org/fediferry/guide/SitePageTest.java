package org.fediferry.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** From the page of a site one comes to every guide and back, in every language. */
@Test(groups = "unit")
public class SitePageTest {

    private Path site;

    @BeforeClass(alwaysRun = true)
    public void write() throws Exception {
        site = Files.createTempDirectory("site");
        GuideFolder.write(site.resolve("de/move"), SampleGuide.folder(SampleGuide.german()));
        GuideFolder.write(site.resolve("en/move"), SampleGuide.folder(SampleGuide.calm()));
        GuideFolder.write(site.resolve("en/attacked (or not)"), SampleGuide.folder(SampleGuide.english()));
        GuideFolder.write(site.resolve("en/unverified"), SampleGuide.folder(SampleGuide.unverified()));
        assertThat(SitePage.write(site, Templates.shipped())).isEqualTo(site.resolve("index.html"));
    }

    @AfterClass(alwaysRun = true)
    public void remove() {
        SampleGuide.remove(site);
    }

    private Document read(String page) throws Exception {
        return Jsoup.parse(site.resolve(page).toFile());
    }

    public void everyLinkLeadsToAFileThatIsThere() throws Exception {
        try (Stream<Path> all = Files.walk(site)) {
            for (Path page :
                    all.filter(file -> file.toString().endsWith(".html")).toList()) {
                for (Element link : Jsoup.parse(page.toFile()).select("a[href]:not([href^=http]):not([href^=#])")) {
                    assertThat(Path.of(page.toUri().resolve(link.attr("href"))))
                            .as("%s in %s", link, page)
                            .exists();
                }
            }
        }
        assertThat(read("index.html").select("a[href]")).hasSizeGreaterThan(5);
    }

    public void tellsTheStateOfEachGuide() throws Exception {
        Document page = read("index.html");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select(".guides > li")).hasSize(3);
        assertThat(page.expectFirst(".state.verified").text()).isEqualTo("Mastodon 4.6.5, 20 November 2026, verified");
        assertThat(page.select(".guides > li:has(.unverified)").text())
                .contains("no longer verified")
                .contains("The check of 2 December 2026");
    }

    public void languagesLeadToEachOther() throws Exception {
        assertThat(read("index.html").select(".ways a").eachAttr("href"))
                .containsExactly("./index.html", "./index.de.html");
        assertThat(read("index.de.html").select("h1").text()).isEqualTo("So ziehst du mit deinem Konto um");
        assertThat(read("en/move/index.html").select(".ways a").eachAttr("href"))
                .containsExactly("../../index.html", "../../de/move/index.html");
        assertThat(read("de/move/index.html").select(".ways a").eachText()).startsWith("Alle Anleitungen", "English");
    }

    public void isTheSameWrittenAgain() throws Exception {
        var before = Files.getLastModifiedTime(site.resolve("en/move/index.html"));
        SitePage.write(site, Templates.shipped());
        assertThat(Files.getLastModifiedTime(site.resolve("en/move/index.html")))
                .isEqualTo(before);
    }

    public void aFolderWithoutGuidesIsRefused() throws Exception {
        Path empty = Files.createTempDirectory("empty");
        assertThatThrownBy(() -> SitePage.write(empty, Templates.shipped()))
                .isInstanceOf(UnreadableGuide.class)
                .hasMessageContaining("there is no guide in");
        SampleGuide.remove(empty);
    }
}
