package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.fediferry.browser.Grid;
import org.testng.annotations.Test;

/** A check through a Selenium Grid that loses a node in the middle. */
@Test(groups = "matrix")
public class CheckGridTest {

    public void beginsTheCaseAnewOnAnotherNode() throws Exception {
        try (Grid grid = Grid.start(2, 1);
                Fleet fleet = Fleet.of("4.6")) {
            fleet.set("fediferry.browser.grid = \"" + grid.address() + "\"");
            Thread loss = new Thread(() -> {
                while (fleet.server("v4-6").requests().count("GET", "/settings/export") == 0) {
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                }
                grid.lose();
            });
            loss.setDaemon(true);
            loss.start();
            CommandResult result =
                    fleet.check("mastodon", "--groups", "sign-in,export,imports,aliases", "--sessions", "1", "--json");
            String said = result.err() + result.out();
            assertThat(loss.isAlive()).as(said).isFalse();
            assertThat(result.code()).as(said).isEqualTo(ExitCode.PASSED);
            assertThat(result.out()).contains("\"flaky\"").contains("a browser that answers");
            assertThat(said).doesNotContain("hush");
        }
    }
}
