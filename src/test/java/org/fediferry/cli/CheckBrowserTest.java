package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The pages of the practice servers, all versions, against the server types of this repository. */
@Test(groups = "browser")
public class CheckBrowserTest {

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    public void everyPageOfEveryVersionKeepsItsContract() {
        try (Fleet fleet = Fleet.of("4.0", "4.2", "4.5", "4.6")) {
            CommandResult result = fleet.check("mastodon", "--sessions", "2");
            System.out.println(result.err() + result.out());
            assertThat(result.code()).isEqualTo(0);
        }
        Processes.noneIsLeft();
    }
}
