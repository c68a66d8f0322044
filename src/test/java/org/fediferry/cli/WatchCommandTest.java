package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.WatchFile;
import org.fediferry.evidence.WatchRecord;
import org.fediferry.evidence.WatchRecord.Verdict;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.fediverse.WebOptions;
import org.fediferry.ledger.Before;
import org.fediferry.ledger.Watch;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.quirk.Quirk;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** After a move in which five followers' server takes no part, and two have none any more, the sums are right. */
@Test(groups = "unit")
public class WatchCommandTest {

    /** 24 follow: 2 on servers that are gone, 5 on the old server, 17 on the new one, which leaves 5 of them out. */
    private static final int STUBBORN = 5;

    private Life life;
    private MastodonJourney journey;

    @BeforeClass(alwaysRun = true)
    public void move() throws Exception {
        journey = MastodonJourney.begin(Errand.MOVE);
        journey.world().newServer().quirks().on(Quirk.FOLLOWERS_MISSING, STUBBORN);
        life = new Life(Preparation.read(Home.find(), "mastodon-to-mastodon"), journey);
        assertThat(life.process().run(life.folder).outcome()).isEqualTo(Outcome.PASSED);
    }

    @AfterClass(alwaysRun = true)
    public void close() throws Exception {
        life.close();
    }

    private WatchRecord lookAfter(Duration later) throws Exception {
        WebOptions options = WebOptions.ofVersion("test").onlyOnThisComputer();
        for (PracticeServer server : new PracticeServer[] {
            journey.world().oldServer(), journey.world().newServer()
        }) {
            options = options.withServer(server.domain(), server.address());
        }
        Path folder = life.folder.path();
        return new Watch(
                        folder,
                        Before.of(folder),
                        new PublicFollowers(new PublicWeb(options)),
                        Clock.offset(Clock.systemUTC(), later))
                .look();
    }

    public void asksEachServerBeforeTheMove() throws Exception {
        assertThat(Files.readAllLines(life.folder.resolve("exports/old/followers-servers.csv")))
                .containsExactly(
                        "lantern.example,17,alive",
                        "harbour.example,5,alive",
                        "faded.example,1,gone",
                        "silent.example,1,gone");
    }

    public void saysThatItIsTooEarly() throws Exception {
        CommandResult result = CommandResult.of("watch", life.folder.path().toString(), "--once");

        assertThat(result)
                .exitedWith(ExitCode.WAITING)
                .answers("so far 17 of 24 followers arrived", "most come within minutes to hours", "report.html");
        assertThat(life.folder.resolve("report.html")).content().contains("How the followers arrived");
    }

    @Test(groups = "unit", dependsOnMethods = "saysThatItIsTooEarly")
    public void namesAfterADayWhoDidNotCome() throws Exception {
        WatchRecord seen = lookAfter(Duration.ofHours(25));

        assertThat(seen.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(seen.arrived()).isEqualTo(17);
        assertThat(seen.missing()).hasSize(7);
        assertThat(seen.servers())
                .containsExactly(
                        new WatchRecord.Server("lantern.example", 17, 5, "alive"),
                        new WatchRecord.Server("faded.example", 1, 1, "gone"),
                        new WatchRecord.Server("silent.example", 1, 1, "gone"));
        assertThat(seen.sentence())
                .isEqualTo("PARTIAL: 17 of 24 followers arrived; 2 of the others are on servers that do not answer");
        assertThat(seen.readings()).hasSizeGreaterThan(1);
        assertThat(WatchFile.read(life.folder.path())).contains(seen);
    }

    public void refusesARunThatMovedNobody() throws Exception {
        Path empty = Files.createTempDirectory("fediferry-no-run");

        assertThat(CommandResult.of("watch", empty.toString(), "--once")).exitedWith(ExitCode.REFUSED);
    }
}
