package org.fediferry.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.UnreadableRun;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class HtmlReportTest {

    private Path runs = Path.of("unset");

    private Document moved = new Document("unset");
    private Document stopped = new Document("unset");

    @BeforeClass(alwaysRun = true)
    public void writeReports() throws IOException, EvidenceLost, UnreadableRun {
        Path folder = Files.createTempDirectory("runs");
        moved = Jsoup.parse(HtmlReport.write(SampleRun.moved(folder, false)));
        stopped = Jsoup.parse(HtmlReport.write(SampleRun.stopped(folder, false)));
    }

    @BeforeMethod(alwaysRun = true)
    public void newRuns() throws IOException {
        runs = Files.createTempDirectory("runs");
    }

    public void saysInOneSentenceWhatHappened() throws Exception {
        assertThat(moved.expectFirst("h1").text())
                .isEqualTo("Your account moved from @ada@harbour.example to @ada@lantern.example:"
                        + " 1,186 of 1,200 followers arrived");
    }

    public void showsItsPartsInTheOrderInWhichTheyMatter() throws Exception {
        assertThat(moved.select("h2").eachText())
                .containsExactly(
                        "Worth a look",
                        "What moved, and what stayed behind",
                        "The files that were collected",
                        "Step by step",
                        "Where the time went",
                        "About this run");
        assertThat(stopped.select("h2").eachText())
                .startsWith("What went wrong", "Worth a look", "What this carries, and what it leaves");
    }

    public void tellsAFailureFirstAndWhole() throws Exception {
        assertThat(stopped.expectFirst("h1").text())
                .isEqualTo("Move from one Mastodon server to another: stopped at step 34 of 74: Press \"Upload\"");
        assertThat(stopped.expectFirst(".undoing").text()).isEqualTo("Nothing was done that cannot be undone.");
        assertThat(stopped.select("#trouble article")).hasSize(1);
        assertThat(stopped.select("#trouble dt").eachText())
                .containsExactly("Attempted", "Expected", "Found", "Waited", "Written in");
        assertThat(stopped.select("#trouble dd").eachText())
                .startsWith("click: imports.upload", "the page of the import")
                .contains("20 s, 2 tries");
        assertThat(stopped.expectFirst("#trouble .advice").text()).contains("Run it again with --resume");
        assertThat(stopped.select("#trouble img")).hasSize(1);
    }

    public void countsWhatMovedAndNamesWhoStayed() throws Exception {
        assertThat(moved.select(".balance h3").eachText())
                .containsExactly("Followers", "Follows", "Lists", "Blocks", "Mutes", "Domain blocks", "Bookmarks");
        assertThat(moved.select(".balance > li").get(0).text())
                .startsWith("Followers 1,186 of 1,200 arrived 14 stayed behind");
        assertThat(moved.select("#stayed-0 li")).hasSize(14);
        assertThat(moved.select(".balance .bar")).hasSize(6);
        assertThat(moved.expectFirst(".balance .bar .fill").attr("width")).startsWith("98.8");
    }

    public void comparesEveryFileWithThePage() throws Exception {
        assertThat(moved.select("#files tbody tr")).hasSize(6);
        assertThat(moved.select("#files tbody a").eachAttr("href")).contains("./exports/old/following_accounts.csv");
        assertThat(moved.select("#files .bad").eachText()).containsExactly("the page showed 24, the file has 23 rows");
        assertThat(moved.select("#warnings li").eachText())
                .containsExactly("blocked_accounts.csv: the page showed 24, the file has 23 rows");
        assertThat(moved.select("#files [data-text]").eachAttr("data-text"))
                .allSatisfy(sum -> assertThat(sum).hasSize(64));
    }

    public void groupsTheStepsAndOpensWhatMatters() throws Exception {
        assertThat(moved.select("li.step")).hasSize(74);
        assertThat(moved.select("details.group")).hasSize(11);
        assertThat(moved.select("details.group[open] .title strong").eachText()).containsExactly("Move your followers");
        assertThat(moved.select("li.step .badge")).hasSize(1);
        assertThat(moved.select("li.step a.thumb")).hasSize(74);
        assertThat(stopped.select("details.group[open] .title strong").eachText())
                .containsExactly("Bring your lists in");
        assertThat(stopped.select("li.step.undone")).hasSize(40);
    }

    public void describesEveryPictureInWords() throws Exception {
        assertThat(moved.select("img:not(#viewer-picture)").eachAttr("alt"))
                .hasSize(74)
                .contains("Screenshot of step 67: Press \"Move followers\"")
                .doesNotContain("");
    }

    public void loadsNothingAndRunsNothingButItsOwnScript() throws Exception {
        assertThat(moved.select("[src]").eachAttr("src")).allMatch(src -> src.startsWith("data:image/png;base64,"));
        assertThat(moved.select("link, iframe, object, embed, base, form")).isEmpty();
        assertThat(moved.select("a").eachAttr("href")).allMatch(href -> href.startsWith("./") || href.startsWith("#"));
        assertThat(moved.select("script")).hasSize(1);
        byte[] script = moved.expectFirst("script").data().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(script));
        assertThat(moved.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none';")
                .endsWith("script-src 'sha256-" + hash + "'");
    }

    public void writesWhatServersSayAsTextAndNothingElse() throws Exception {
        Path folder = SampleRun.moved(runs, false);
        Path json = folder.resolve("run.json");
        String evil = "<script>alert(1)</script>\\\"'><img src=x onerror=alert(2)>";
        String hostile = Files.readString(json);
        for (String victim : List.of(
                "@ada@harbour.example",
                "Press \\\"Log in\\\"",
                "@noise@closed.example",
                "signed in as ada",
                "The new server still fetches them.",
                "Chromium",
                "mastodon/export-lists",
                "lists.csv")) {
            assertThat(hostile).contains(victim);
            hostile = hostile.replaceAll(Pattern.quote(victim), Matcher.quoteReplacement(evil));
        }
        Files.writeString(json, hostile);
        Document page = Jsoup.parse(HtmlReport.write(folder));
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("[onerror], img[src=x]")).isEmpty();
        assertThat(page.expectFirst("h1").text()).contains("<script>alert(1)</script>\"'><img src=x onerror=alert(2)>");
    }

    public void embedsNothingFromOutsideTheFolder() throws Exception {
        Files.write(runs.resolve("private.png"), SamplePicture.TINY);
        Path folder = SampleRun.moved(runs, false);
        Path json = folder.resolve("run.json");
        Files.writeString(
                json,
                Files.readString(json)
                        .replaceFirst("screenshots/001[^\"]*", "../private.png")
                        .replaceFirst("exports/old/lists.csv", "javascript:alert(1)"));
        Document page = Jsoup.parse(HtmlReport.write(folder));
        assertThat(page.expectFirst("#step-1 .missing").text()).isEqualTo("The picture is missing");
        assertThat(page.select("#files tbody a").eachAttr("href")).contains("./javascript%3Aalert%281%29");
    }

    public void worksOnARunThatWasCutOff() throws Exception {
        Document page = Jsoup.parse(HtmlReport.write(SampleRun.cutOff(runs)));
        assertThat(page.expectFirst("h1").text())
                .isEqualTo("Move from one Mastodon server to another: not finished, last seen at step 20:"
                        + " Open the sign-in page");
        assertThat(page.expectFirst(".undoing").text()).startsWith("Only what was written down");
        assertThat(page.select(".thumb.missing")).hasSize(20);
        assertThat(page.select("#run dd").eachText()).contains("not written down", "none in this folder");
    }

    public void saysThatTheJournalWasChanged() throws Exception {
        Path folder = SampleRun.moved(runs, false);
        Path journal = folder.resolve("journal.jsonl");
        Files.writeString(journal, Files.readString(journal).replace("\"step\":7,", "\"step\":8,"));
        assertThat(Jsoup.parse(HtmlReport.write(folder)).select("#warnings li").eachText())
                .contains("the journal of the run: line 8 was changed after it was written");
    }

    public void replacesAnOlderReport() throws Exception {
        Path folder = SampleRun.moved(runs, false);
        Files.writeString(folder.resolve("report.html"), "old");
        assertThat(HtmlReport.write(folder))
                .isEqualTo(folder.resolve("report.html"))
                .content()
                .startsWith("<!DOCTYPE html>");
        assertThat(folder.resolve("report.html.part")).doesNotExist();
    }

    public void refusesAFolderWithoutARun() {
        assertThatThrownBy(() -> HtmlReport.write(runs)).isInstanceOf(UnreadableRun.class);
    }
}
