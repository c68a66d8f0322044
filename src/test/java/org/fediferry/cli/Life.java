package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fediferry.evidence.Journal;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.scenario.Library;

/** Two servers and a run folder, for as many processes as it takes. */
final class Life implements AutoCloseable {

    private final Library library;
    private final Path temporary;
    private final Journey journey;
    final RunFolder folder;

    /** The journey is closed together with this. */
    Life(Library library, Journey journey) throws Exception {
        this.library = library;
        this.journey = journey;
        temporary = Files.createTempDirectory("fediferry-life");
        folder = RunFolder.create(temporary, Clock.systemUTC().instant(), "move");
    }

    /** By role. */
    Map<String, AccountSettings> accounts() {
        return journey.accounts();
    }

    /** A process whose browser is a new one. */
    Mortal process() {
        return process(new HashMap<>());
    }

    /** A process whose browser was signed in before. */
    Mortal process(Map<String, CookieStore> cookies) {
        return new Mortal(journey, library, temporary, cookies);
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
        return journey.end();
    }

    @Override
    public void close() throws IOException {
        journey.close();
        try (Stream<Path> all = Files.walk(temporary)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
