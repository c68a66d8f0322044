package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The journey that takes most from its person is performed with nothing but its name. */
@Test(groups = "matrix")
public class RehearsalBrowserTest {

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    @AfterMethod(alwaysRun = true)
    public void nothingIsLeft() {
        Processes.noneIsLeft();
    }

    public void thePersonSignsInSharesAnswersAndPosts() throws Exception {
        try (Rehearsed browser = new Rehearsed(Locale.GERMAN)) {
            Evidence evidence = browser.perform("mastodon-to-threads", Map.of()).isPassed();

            assertThat(evidence.run().said()).noneMatch(text -> text.contains("cannot be found from other servers"));
            assertThat(evidence.run().steps())
                    .filteredOn(
                            step -> step.role().equals("new") && step.label().contains("by hand"))
                    .hasSize(3)
                    .allMatch(step -> !step.pictures().isEmpty());
        }
    }
}
