package org.fediferry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fediferry.step.Effect;
import org.fediferry.step.FlowRef;
import org.fediferry.step.ForEach;
import org.fediferry.step.Source;
import org.fediferry.step.WrittenStep;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class ScenarioReaderTest {

    static final Path LIBRARY = Path.of("src/test/resources/library");

    public void readsAJourneyWithEverythingThatItUses() throws InvalidScenario {
        Library library = ScenarioReader.read(LIBRARY, FlowRef.parse("move"));

        assertThat(library.scenario().title()).isEqualTo("Move from one Mastodon server to another");
        assertThat(library.scenario().roles())
                .containsExactly(Map.entry("old", "mastodon"), Map.entry("new", "mastodon"));
        assertThat(library.scenarios().keySet())
                .extracting(FlowRef::path)
                .containsExactly(
                        "move",
                        "mastodon/export-lists",
                        "mastodon/create-alias",
                        "mastodon/import-lists",
                        "mastodon/move-followers");
        assertThat(library.servers()).containsOnlyKeys("mastodon");
        assertThat(library.scenario().isFlow()).isFalse();
        assertThat(library.scenario().stays()).containsExactly("Your posts");
    }

    public void keepsWhereEachStepIsWritten() throws InvalidScenario {
        Scenario flow = ScenarioReader.read(LIBRARY, FlowRef.parse("mastodon/create-alias"))
                .scenario();

        assertThat(flow.steps().get(3).source())
                .isEqualTo(new Source("src/test/resources/library/mastodon/create-alias.yaml", 11, 5));
        assertThat(flow.steps())
                .extracting(step -> step.step().describe())
                .containsExactly(
                        "open aliases",
                        "done if aliases.row(\"${handle}\")",
                        "fill aliases.handle with ${handle}",
                        "click aliases.create",
                        "expect flash.notice");
        assertThat(flow.steps().get(3).options().effect()).isEqualTo(Effect.REVERSIBLE);
    }

    public void readsRowsAndNestedSteps() throws InvalidScenario {
        Scenario flow = ScenarioReader.read(LIBRARY, FlowRef.parse("mastodon/export-lists"))
                .scenario();

        ForEach each = (ForEach) flow.steps().get(1).step();
        assertThat(each.in()).hasSize(2);
        assertThat(each.steps()).hasSize(2);
        assertThat(each.steps().get(1).options().limit()).isEqualTo(Duration.ofMinutes(5));
    }

    public void readsAServerType() throws InvalidScenario {
        ServerType type = ScenarioReader.read(LIBRARY, FlowRef.parse("move"))
                .servers()
                .values()
                .iterator()
                .next();

        assertThat(type.limits()).containsEntry("move-again-after", Duration.ofDays(30));
        assertThat(type.layout("imports", 4, 0).flatMap(PageLayout::path)).contains("/settings/import");
        assertThat(type.layout("imports", 4, 6).flatMap(PageLayout::path)).contains("/settings/imports");
        assertThat(type.covered()).containsExactly("4.0", "4.2", "4.5", "4.6");
    }

    public void readsEveryFileOfTheFolder() throws InvalidScenario {
        List<Library> libraries = ScenarioReader.readAll(LIBRARY);

        assertThat(libraries)
                .extracting(library -> library.scenario().name().path())
                .contains("move", "mastodon/create-alias");
    }

    public void readsAFileByItsPath() throws InvalidScenario {
        Library library = ScenarioReader.read(LIBRARY, LIBRARY.resolve("mastodon/create-alias.yaml"));

        assertThat(library.scenario().name()).isEqualTo(FlowRef.parse("mastodon/create-alias"));
        assertThat(library.scenario().finish()).isEqualTo(List.<WrittenStep>of());
    }

    public void listsTitles() {
        assertThat(ScenarioReader.titles(LIBRARY))
                .hasSize(5)
                .containsEntry(FlowRef.parse("move"), "Move from one Mastodon server to another");
    }
}
