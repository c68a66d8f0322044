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

/** Two servers and a run folder, for as many processes as it takes. */
final class Life implements AutoCloseable {

    private final Errand errand;
    private final Library library;
    private final Path temporary;
    private final PracticeWorld world;
    final RunFolder folder;

    Life(Errand errand, Library library) throws Exception {
        this.errand = errand;
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
        return new Mortal(world, errand, library, temporary, cookies);
    }

    /** What a process does until it is killed. */
    interface Work {
        RunRecord of(Mortal process) throws Exception;
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
        end.put(role + " aliases", (long) server.account("ada").alsoKnownAs().size());
        end.put(
                role + " links",
                server.account("ada").profile().fields().stream()
                        .filter(field -> field.verifiedAt() != null)
                        .count());
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
