package org.fediferry.check;

import java.nio.file.Path;
import java.util.List;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.PracticeSettings;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;

/** A check in somebody's own TestNG suite, as the README shows it; here of a server that it starts itself. */
public class OurServersExample extends CheckSuite {

    private PracticeServer server;
    private PracticeAccount tester;

    @BeforeClass(alwaysRun = true)
    public void start() {
        server = PracticeServer.start(PracticeSettings.of("4.5", "lantern.example"));
        tester = server.addAccount("tester");
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        server.close();
    }

    @Override
    protected CheckOrder order() {
        return new CheckOrder(Path.of("scenarios"), Path.of("target", "own-suite"))
                .with(TestAccount.of(
                                "tester",
                                "mastodon",
                                tester.handle(),
                                tester.email(),
                                () -> String.valueOf(tester.password()))
                        .at(server.address()))
                .pages("mastodon")
                .groups(List.of("aliases", "export"))
                .languages("en", "de");
    }
}
