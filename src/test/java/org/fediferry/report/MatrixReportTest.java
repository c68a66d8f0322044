package org.fediferry.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fediferry.report.SampleCheck.checked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fediferry.evidence.CheckedCase.PictureDifference;
import org.fediferry.evidence.CheckedCase.Verdict;
import org.fediferry.evidence.EvidenceLost;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The page over many servers. */
@Test(groups = "unit")
public class MatrixReportTest {

    private Path runs = Path.of("unset");

    @BeforeMethod(alwaysRun = true)
    public void newRuns() throws IOException {
        runs = Files.createTempDirectory("runs");
    }

    private static Document page(Path folder) throws IOException, EvidenceLost {
        return Jsoup.parse(MatrixReport.write(folder));
    }

    private static Element cell(Document page, String server, int column) {
        return page.expectFirst("tr[data-server^=" + server + "]").select("td").get(column);
    }

    public void showsServersByWhatWasChecked() throws Exception {
        Document page = page(SampleCheck.write(
                runs,
                "2026-11-20",
                checked("a.example", "aliases", Verdict.PASSED),
                checked("a.example", "imports", Verdict.FAILED, "the button was renamed"),
                checked("b.example", "imports", Verdict.FLAKY, "it came at the second attempt")));

        assertThat(page.select("thead th").eachText()).containsExactly("Server", "aliases", "imports");
        assertThat(page.select("tbody th").eachText())
                .containsExactly("a.example mastodon 4.6.5", "b.example mastodon 4.6.5");
        assertThat(cell(page, "a", 0).className()).isEqualTo("passed");
        assertThat(cell(page, "a", 0).text()).contains("1.2 s");
        assertThat(cell(page, "b", 0).text()).isEqualTo("–");
        assertThat(page.expectFirst("h1").text())
                .isEqualTo("On 2 servers, 1 check finds something else than the scenarios say");
        Element found = page.expectFirst(cell(page, "a", 1).expectFirst("a").attr("href"));
        assertThat(found.text()).contains("imports on a.example", "the button was renamed");
        assertThat(page.select(".found").eachText().get(1))
                .contains("Flaky, 2 attempts", "it came at the second attempt");
    }

    public void saysSinceWhenSomethingIsBroken() throws Exception {
        SampleCheck.write(runs, "2026-11-10", checked("a.example", "imports", Verdict.FAILED));
        SampleCheck.write(runs, "2026-11-14", checked("a.example", "imports", Verdict.PASSED));
        SampleCheck.write(runs, "2026-11-16", checked("a.example", "imports", Verdict.FAILED));
        SampleCheck.write(runs, "2026-11-17", checked("a.example", "imports", Verdict.SKIPPED));
        Path broken = Files.createDirectories(runs.resolve("2026-11-18T103000Z-check"));
        Files.writeString(broken.resolve("check.json"), "{");
        Path later = SampleCheck.write(runs, "2026-11-20", checked("a.example", "imports", Verdict.FAILED));
        SampleCheck.write(runs, "2026-11-21", checked("a.example", "imports", Verdict.PASSED));

        Document page = page(later);

        assertThat(cell(page, "a", 0).expectFirst(".since").text()).isEqualTo("since 16 November 2026");
        assertThat(page.expectFirst(".found").text()).contains("since 16 November 2026");
    }

    public void saysWhatIsBrokenBeforeWhatIsFlaky() throws Exception {
        Document page = page(SampleCheck.write(
                runs,
                "2026-11-20",
                checked("a.example", "aliases", Verdict.FLAKY, "late"),
                checked("b.example", "aliases", Verdict.FAILED, "renamed")));

        assertThat(page.select(".found li").eachText()).containsExactly("renamed", "late");
    }

    public void makesABadgeForEachServer() throws Exception {
        Path folder = SampleCheck.write(
                runs,
                "2026-11-20",
                checked("a.example", "aliases", Verdict.PASSED),
                checked("a.example", "imports", Verdict.BROKEN, "no answer"),
                checked("../b:80", "imports", Verdict.PASSED),
                checked("c.example", "imports", Verdict.SKIPPED, "no account"));
        page(folder);

        assertThat(Files.readString(folder.resolve("badges/a.example.svg"))).contains(">1 of 2 broken<", "#b3261e");
        assertThat(Files.readString(folder.resolve("badges/__b_80.svg"))).contains(">passing<", "#14713d");
        assertThat(Files.readString(folder.resolve("badges/c.example.svg"))).contains(">not checked<");
    }

    public void saysWhatWasNotCheckedAndWhy() throws Exception {
        Document page = page(SampleCheck.write(
                runs,
                "2026-11-20",
                checked("a.example", "mastodon/move-followers", Verdict.SKIPPED, "the account is not disposable"),
                checked("b.example", "mastodon/move-followers", Verdict.SKIPPED, "the account is not disposable")));

        assertThat(page.expectFirst("h1").text()).isEqualTo("Nothing was checked");
        assertThat(page.select("#skipped > ul > li")).hasSize(1);
        assertThat(page.expectFirst("#skipped").text())
                .contains("The account is not disposable (2 cases)", "mastodon/move-followers on b.example");
    }

    public void showsPicturesAndBarriersInWords() throws Exception {
        Document page = page(SampleCheck.write(
                runs,
                "2026-11-20",
                SampleCheck.with(
                        checked("a.example", "imports", Verdict.FAILED),
                        new PictureDifference("imports", "changed", List.of("only colours changed")))));

        assertThat(page.expectFirst(".found").text()).contains("the picture imports: only colours changed");
        assertThat(page.expectFirst("#barriers").text())
                .contains("Form elements must have labels", "critical", "2 in 1 case", "#form_import_type");
    }

    public void runsNothingThatAServerHasWritten() throws Exception {
        String attack = "<script>alert(1)</script>";
        Path folder = SampleCheck.write(runs, "2026-11-20", checked(attack, attack, Verdict.FAILED, attack));
        Document page = page(folder);

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.text()).contains(attack);
    }

    public void needsACheck() {
        assertThatThrownBy(() -> MatrixReport.write(runs)).hasMessageContaining("check.json");
    }
}
