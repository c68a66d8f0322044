package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The form of a move is never sent towards Threads, whatever somebody asks for; nothing is even opened. */
@Test(groups = "unit")
public class NoMoveToThreadsTest {

    private World world;
    private ThreadsWorld there;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = World.of("4.5", "4.6");
        there = new ThreadsWorld(world);
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        assertThat(world.movesPosted()).isZero();
        assertThat(world.oldServer().requests().lines()).noneMatch(line -> line.contains("/settings/"));
        assertThat(there.threads().requests().lines()).noneMatch(line -> line.startsWith("POST"));
        world.close();
    }

    @DataProvider
    public Object[][] targets() {
        return new Object[][] {{"ada@threads.net"}, {"@ada@threads.net"}, {"Ada@Threads.NET"}, {"ada@threads.com"}};
    }

    @Test(groups = "unit", dataProvider = "targets")
    public void refusesThreadsAsATarget(String target) {
        for (String flow : List.of("mastodon/move-followers", "mastodon/before-move")) {
            assertThat(world.asOld(flow, "--set", "to=" + target, "--confirm", "move:" + target))
                    .exitedWith(ExitCode.REFUSED)
                    .says("followers cannot be moved to", "Threads has neither aliases nor an import");
        }
    }

    public void refusesAScenarioThatPressesTheButtonItself() {
        Path scenario = world.scenario("move.yaml", """
                scenario: Move to Threads all the same
                server: mastodon
                steps:
                  - { open: migration }
                  - { fill: migration.target, with: ada@threads.net }
                  - { fill: migration.password, with: "${account.password}" }
                  - { click: migration.move, effect: irreversible, confirm: "move:@ada@threads.net" }
                """);

        assertThat(world.asOld(scenario.toString(), "--confirm", "move:@ada@threads.net"))
                .exitedWith(ExitCode.REFUSED)
                .says("followers cannot be moved to @ada@threads.net");
    }

    public void saysInThePlanThatNobodyMoves() {
        assertThat(world.command("plan", "mastodon-to-threads", "--account", "new=threads"))
                .exitedWith(ExitCode.PASSED)
                .answers(
                        "There is no move from harbour.example to Threads",
                        "Threads has neither aliases",
                        "Each has to follow @ada@threads.net");
    }

    /** Neither the journey nor any flow of Threads knows the page, or a field for a password. */
    public void opensNoPageOfAMoveAndKnowsNoPassword() throws IOException {
        String plan = world.command("plan", "mastodon-to-threads", "--account", "new=threads", "--json")
                .out();
        assertThat(new ObjectMapper().readTree(plan).path("steps").toString())
                .contains("mastodon/announce")
                .doesNotContain("migration", "irreversible");
        try (Stream<Path> files = Files.walk(Path.of("scenarios", "threads"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(file)
                            .content()
                            .doesNotContain(
                                    "fill:",
                                    "account.password",
                                    "account.code",
                                    "type=\"password\"",
                                    "current-password"));
        }
    }
}
