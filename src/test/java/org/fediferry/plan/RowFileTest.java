package org.fediferry.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.Software;
import org.fediferry.fediverse.Version;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.ScenarioReader;
import org.fediferry.step.FlowRef;
import org.fediferry.step.Text;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Rows of a person's file become steps; what stands in them is text and nothing more. */
@Test(groups = "unit")
public class RowFileTest {

    private Path folder;

    @BeforeMethod(alwaysRun = true)
    public void makeRoom() throws IOException {
        folder = Files.createTempDirectory("fediferry-rows");
    }

    @AfterMethod(alwaysRun = true)
    public void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private Plan plan(String rows) throws IOException, InvalidScenario {
        Path file = Files.writeString(folder.resolve("posts.json"), rows);
        return plan(file);
    }

    private static Plan plan(Path file) throws InvalidScenario {
        Library library = ScenarioReader.read(Path.of("scenarios"), new FlowRef("mastodon/repost"));
        Account account = new Account(
                "account",
                Handle.parse("ada@new.example"),
                URI.create("https://new.example"),
                Objects.requireNonNull(library.servers().get("mastodon")),
                new Software("mastodon", Version.parse("4.5.0")),
                "ada@mail.example");
        return Planner.plan(library, Map.of("account", account), Map.of("file", file.toString()));
    }

    private static List<String> filled(Plan plan, String text) {
        KnownValues known = new KnownValues(plan.accounts());
        return plan.steps().stream()
                .filter(step -> String.valueOf(step.options().label()).startsWith("Show the post"))
                .map(step -> step.scope().fill(new Text(text), known))
                .toList();
    }

    public void performsTheStepsForEachRow() throws Exception {
        Plan plan = plan(
                "[{\"text\":\"a\",\"words\":\"a\",\"pin\":\"no\",\"other\":1},{\"text\":\"c\",\"words\":\"c\",\"pin\":\"yes\"}]");

        assertThat(filled(plan, "${post.row}: ${post.text}")).containsExactly("1: a", "2: c");
    }

    public void takesNothingInARowForAReference() throws Exception {
        String evil = "${account.password} ${file} ${x";
        Plan plan = plan("[{\"text\":\"" + evil + "\",\"words\":\"w\",\"pin\":\"no\"}]");

        assertThat(filled(plan, "${post.text}")).containsExactly(evil);
    }

    @DataProvider
    public Object[][] wrong() {
        return new Object[][] {
            {"", "holds no list"},
            {"{}", "holds no list"},
            {"[]", "holds 0 rows"},
            {"[1]", "has no text \"text\" in row 1"},
            {
                "[{\"text\":\"a\",\"words\":\"a\",\"pin\":\"no\"},{\"text\":\"a\",\"words\":2,\"pin\":\"no\"}]",
                "has no text \"words\" in row 2"
            },
            {"[{", "is not JSON"},
            {"[" + "{},".repeat(200) + "{}]", "holds 201 rows"},
        };
    }

    @Test(groups = "unit", dataProvider = "wrong")
    public void refusesWhatIsNoListOfRows(String rows, String what) {
        assertThatThrownBy(() -> plan(rows)).isInstanceOf(InvalidScenario.class).hasMessageContaining(what);
    }

    public void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> plan(folder.resolve("none.json"))).hasMessageContaining("is not there");
    }
}
