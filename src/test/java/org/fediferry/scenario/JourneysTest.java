package org.fediferry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Scenarios are found by what they are good for. */
@Test(groups = "unit")
public class JourneysTest {

    private Path folder;

    @BeforeMethod(alwaysRun = true)
    public void start() throws IOException {
        folder = Files.createTempDirectory("fediferry-journeys");
        write("there", "goal: move\nroles: { old: harbour, new: lantern }");
        write("back", "goal: move\nroles: { old: lantern, new: harbour }");
        write("copy", "goal: back-up\nserver: harbour");
        write("part", "server: harbour");
        Files.writeString(folder.resolve("broken.yaml"), "goal: [");
    }

    @AfterMethod(alwaysRun = true)
    public void stop() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    public void findsTheOneThatLeadsFromOneToTheOther() {
        Journeys journeys = Journeys.of(folder);

        assertThat(journeys.find(Goal.MOVE, List.of("harbour", "lantern"))
                        .orElseThrow()
                        .name())
                .hasToString("there");
        assertThat(journeys.find(Goal.MOVE, List.of("lantern", "harbour"))
                        .orElseThrow()
                        .name())
                .hasToString("back");
        assertThat(journeys.find(Goal.MOVE, List.of("harbour", "harbour"))).isEmpty();
        assertThat(journeys.find(Goal.BACK_UP, List.of("harbour"))).isPresent();
        assertThat(journeys.find(Goal.LEAVE, List.of("harbour"))).isEmpty();
    }

    public void leavesOutWhatHasNoGoalOrCannotBeRead() {
        assertThat(Journeys.of(folder).all())
                .extracting(scenario -> scenario.name().path())
                .containsExactly("back", "copy", "there");
    }

    private void write(String name, String keys) throws IOException {
        Files.writeString(
                folder.resolve(name + ".yaml"), "scenario: " + name + "\n" + keys + "\nsteps:\n  - say: hello\n");
    }
}
