package org.fediferry.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRecord;
import org.fediferry.step.StepFailed;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Lists and forms that are read from pages, kept with the exports, and what a run that goes on still knows of them. */
@Test(groups = "unit")
public class CollectingTest {

    private static final String SECOND = "https://toy.example/home?page=2";

    private Path folder = Path.of("unset");

    @BeforeMethod(alwaysRun = true)
    public void newFolder() throws IOException {
        folder = Files.createTempDirectory("collecting");
    }

    private static String page(String next, String... rows) {
        return "<main><p class=row>" + String.join("</p><p class=row>", rows) + "</p>" + next + "</main>";
    }

    private Rehearsal gathering() {
        Rehearsal rehearsal = new Rehearsal(folder, """
                steps:
                  - open: home
                  - gather: home.row
                    kind: followers
                    pages: home.next
                    domain: ${account.domain}
                    shown: "4"
                """);
        rehearsal.page.showHtml(page("<a id=next href='/home?page=2'>Next</a>", "@bo@reef.example", "@cy"));
        return rehearsal;
    }

    public void keepsAListWithItsVerdict() throws IOException {
        Rehearsal rehearsal = gathering();
        rehearsal.page.serve(SECOND, page("", "@cy", "@dee@reef.example"));

        RunRecord run = rehearsal.run();

        ExportRecord followers = run.exports().get(0);
        assertThat(Files.readAllLines(rehearsal.folder.resolve(followers.file())))
                .containsExactly("Account address", "bo@reef.example", "cy@toy.example", "dee@reef.example");
        assertThat(followers.rows()).isEqualTo(3);
        assertThat(followers.expectedRows()).isEqualTo(4);
        assertThat(followers.headerOk()).isTrue();
        assertThat(followers.sha256()).hasSize(64);
        assertThat(followers.problems()).singleElement().asString().contains("has 3, the page says 4");
    }

    public void goesOnWhereItBrokeOff() throws IOException {
        Rehearsal rehearsal = gathering();
        rehearsal.page.serve(SECOND, page("<a id=next href='/home?page=3'>Next</a>", "@dee@reef.example"));
        assertThat(rehearsal.run().outcome()).as("the third page does not come").isEqualTo(Outcome.FAILED);
        rehearsal.page.serve("https://toy.example/home?page=3", page("", "@eli"));
        int before = rehearsal.page.done().size();

        RunRecord run = rehearsal.resume();

        assertThat(run.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(rehearsal.page.done().subList(before, rehearsal.page.done().size()))
                .filteredOn(line -> line.startsWith("fetch"))
                .containsExactly("fetch https://toy.example/home?page=3");
        assertThat(Files.readAllLines(
                        rehearsal.folder.resolve(run.exports().get(0).file())))
                .containsExactly(
                        "Account address", "bo@reef.example", "cy@toy.example", "dee@reef.example", "eli@toy.example");
    }

    public void writesFormsWithoutSecrets() throws IOException {
        Rehearsal rehearsal = new Rehearsal(folder, """
                steps:
                  - open: home
                  - read-forms: [ home.form ]
                    kind: preferences
                """);
        rehearsal.page.serve("https://toy.example/home", """
                <form><input type=hidden name=authenticity_token value=t0ken><input name=a value=1>
                <input type=password name=p value=s3cret><input type=checkbox name=m[] value=x checked></form>""");

        RunRecord run = rehearsal.run();

        assertThat(run.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(Files.readString(
                        rehearsal.folder.resolve(run.exports().get(0).file())))
                .contains("\"at\" : \"/home\"", "\"a\" : \"1\"", "\"m[]\" : [ \"x\" ]")
                .doesNotContain("t0ken", "s3cret", "\"p\"");
    }

    public void comparesAgainstWhatWasCollected() throws StepFailed {
        Rehearsal rehearsal = new Rehearsal(folder, """
                steps:
                  - open: home
                  - read-forms: [ home.form ]
                    kind: preferences
                  - click: home.save
                  - read-forms: [ home.form ]
                    kind: preferences-now
                  - compare-forms: ${account.exports.preferences}
                    with: ${account.exports.preferences-now}
                    what: preferences
                """);
        String address = "https://toy.example/home";
        rehearsal.page.serve(address, "<form><input name=a value=1><input name=b value=1></form>");
        rehearsal.page.when(
                "click home.save",
                () -> rehearsal.page.serve(address, "<form><input name=a value=1><input name=b value=2></form>"));

        RunRecord run = rehearsal.run();

        assertThat(run.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(run.balance().get(0).arrived()).isEqualTo(1);
        assertThat(run.balance().get(0).stayed()).isEqualTo(List.of("b: \"1\", here \"2\""));
    }
}
