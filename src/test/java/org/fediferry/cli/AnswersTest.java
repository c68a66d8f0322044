package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.nio.file.Path;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Answers on the command line: refused before a browser opens where nobody asks for them. */
@Test(groups = "unit")
public class AnswersTest {

    private World world;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = World.of("4.5", "4.6");
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        world.close();
    }

    public void namesTheQuestionThatWasMeant() {
        Path asking = world.scenario("ask.yaml", """
                scenario: Ask
                server: mastodon
                about: Asks.
                steps:
                  - ask: Which page?
                    into: link
                """);

        assertThat(world.asOld(asking.toString(), "--answer", "lnk=x"))
                .exitedWith(ExitCode.REFUSED)
                .says("the scenario does not ask for \"lnk\"", "did you mean \"link\"")
                .answersNothing();
        assertThat(world.openSessions()).isZero();
    }

    public void saysThatNothingIsAsked() {
        assertThat(world.asOld("mastodon/export-lists", "--answer", "link=x"))
                .exitedWith(ExitCode.REFUSED)
                .says("remove --answer: it asks nothing")
                .answersNothing();
    }
}
