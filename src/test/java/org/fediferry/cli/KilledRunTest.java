package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fediferry.evidence.Journal;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.practice.Crowd;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.PracticeSettings;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.scenario.Library;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** A process that is killed at any moment of the move: the run that goes on comes to the same end, and does nothing twice. */
public class KilledRunTest {

    private Library library;
    private Map<String, Long> undisturbed;
    private List<Mortal.Moment> moments;

    @BeforeClass(alwaysRun = true)
    public void liveUndisturbed() throws Exception {
        library = Preparation.read(Home.find(), "mastodon-to-mastodon");
        try (Life life = new Life(library)) {
            Mortal process = life.process();
            assertThat(process.run(life.folder).outcome()).isEqualTo(Outcome.PASSED);
            undisturbed = life.end();
            moments = process.life();
        }
        assertThat(undisturbed)
                .containsEntry("old POST /settings/migration", 1L)
                .containsEntry("new followers", 22L);
    }

    @DataProvider
    public Object[][] manners() {
        return new Object[][] {{Mortal.Manner.PROCESS}, {Mortal.Manner.BROWSER}};
    }

    /** Every process lives one moment longer than the one before; sessions last, or the servers would limit signing in. */
    @Test(groups = "browser", dataProvider = "manners")
    public void endsTheSameWhenKilledAgainAndAgain(Mortal.Manner manner) throws Exception {
        try (Life life = new Life(library)) {
            Map<String, CookieStore> cookies = new HashMap<>();
            life.kill(life.process(cookies).dying(manner, moments.get(0)), process -> process.run(life.folder));
            for (Mortal.Moment moment : moments.subList(1, moments.size())) {
                life.kill(life.process(cookies).dying(manner, moment), process -> process.resume(life.folder));
            }

            RunRecord survived = life.process(cookies).resume(life.folder);

            assertThat(survived.outcome()).isEqualTo(Outcome.PASSED);
            assertThat(life.end()).isEqualTo(undisturbed);
        }
    }

    /** Every moment right before or after something was asked of a server, each in a world of its own. */
    @Test(groups = "browser")
    public void endsTheSameWhereverSomethingWasSent() throws Exception {
        for (Mortal.Moment moment : moments) {
            if (moment.request() > 0) {
                endsTheSame(Mortal.Manner.PROCESS, moment);
            }
        }
    }

    @Test(groups = "matrix", dataProvider = "manners")
    public void endsTheSameWhereverItWasKilled(Mortal.Manner manner) throws Exception {
        for (Mortal.Moment moment : moments) {
            endsTheSame(manner, moment);
        }
    }

    private void endsTheSame(Mortal.Manner manner, Mortal.Moment moment) throws Exception {
        try (Life life = new Life(library)) {
            life.kill(life.process().dying(manner, moment), process -> process.run(life.folder));

            RunRecord resumed = life.process().resume(life.folder);

            assertThat(resumed.outcome()).as("killed at %s", moment).isEqualTo(Outcome.PASSED);
            assertThat(life.end()).as("killed at %s", moment).isEqualTo(undisturbed);
        }
    }

    /** What a process does until it is killed. */
    private interface Work {
        RunRecord of(Mortal process) throws Exception;
    }

    /** Two servers and a run folder, for as many processes as it takes. */
    private static final class Life implements AutoCloseable {

        private final Library library;
        private final Path temporary;
        private final PracticeWorld world;
        private final RunFolder folder;

        Life(Library library) throws Exception {
            this.library = library;
            temporary = Files.createTempDirectory("fediferry-life");
            world = PracticeWorld.start(
                    PracticeSettings.of("4.5", World.OLD).paced(Duration.ofMillis(1)),
                    PracticeSettings.of("4.5", World.NEW).paced(Duration.ofMillis(1)),
                    Crowd.SMALL);
            folder = RunFolder.create(temporary, Clock.systemUTC().instant(), "move");
        }

        /** A process whose browser is a new one. */
        Mortal process() {
            return process(new HashMap<>());
        }

        /** A process whose browser was signed in before. */
        Mortal process(Map<String, CookieStore> cookies) {
            return new Mortal(world, library, temporary, cookies);
        }

        void kill(Mortal process, Work work) throws Exception {
            try {
                // Without its browser a process still ends by itself; at its very end it may not have needed one.
                assertThat(work.of(process).outcome()).isIn(Outcome.BROKEN, Outcome.PASSED);
            } catch (Mortal.Death death) {
                assertThat(process.life()).isNotEmpty();
            }
        }

        /** What both servers were asked to change, how often, and what came of it. */
        Map<String, Long> end() throws Exception {
            assertThat(Journal.verify(folder.journal())).isEmpty();
            Map<String, Long> end = new TreeMap<>();
            count("old", world.oldServer(), end);
            count("new", world.newServer(), end);
            return end;
        }

        private void count(String role, PracticeServer server, Map<String, Long> end) {
            server.requests().lines().stream()
                    .filter(line -> !line.startsWith("GET ") && !line.contains("/auth/") && !line.contains("/inbox"))
                    .forEach(line -> end.merge(role + " " + line, 1L, Long::sum));
            end.put(role + " followers", (long) server.account("ada").followers());
            end.put(role + " follows", (long) server.account("ada").following());
            end.put(role + " blocks", (long)
                    server.account("ada").holdings().blocks().size());
            end.put(role + " aliases", (long)
                    server.account("ada").alsoKnownAs().size());
            end.put(role + " moved", server.account("ada").movedTo().isPresent() ? 1L : 0L);
        }

        @Override
        public void close() throws IOException {
            world.close();
            try (Stream<Path> all = Files.walk(temporary)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path each : deepestFirst) {
                    Files.delete(each);
                }
            }
        }
    }
}
