package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fediferry.evidence.TallyRecord;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The demo moves the crowd that the README tells of, and counts it rightly. */
@Test(groups = "browser")
public class DemoBrowserTest {

    private static final Path README = Path.of("README.md");

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    @AfterMethod(alwaysRun = true)
    public void nothingIsLeft() {
        Processes.noneIsLeft();
    }

    public void bringsOverWhatTheReadmeSays() throws IOException {
        Path runs = Files.createTempDirectory("fediferry-demo");

        CommandResult result = CommandResult.of("demo", "--runs", runs.toString());

        assertThat(result).exitedWith(ExitCode.PASSED);
        Evidence evidence = result.evidence().isIntact();
        Map.of("follows", "Follows           336 of 340", "bookmarks", "Bookmarks         16 of 17")
                .forEach((what, line) -> {
                    TallyRecord tally = evidence.tally(what);
                    assertThat(line).endsWith(tally.arrived() + " of " + tally.had());
                    assertThat(README).content().contains(line + " arrived");
                });
        TallyRecord followers = evidence.tally("followers");
        assertThat(followers.arrived()).isEqualTo(1_193);
        assertThat(followers.had()).isEqualTo(1_200);
        assertThat(followers.stayed()).hasSize(7);
    }
}
