package org.fediferry.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Scenario;
import org.fediferry.scenario.ScenarioReader;
import org.fediferry.step.FlowRef;

/** Scenarios to rehearse. */
final class Scenarios {

    private static final Path FOLDER = Path.of("scenarios");

    private Scenarios() {}

    /** All that ship. */
    static List<Scenario> shipped() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".yaml") && !file.endsWith("server.yaml"))
                    .map(file -> shipped(file.substring(0, file.length() - ".yaml".length())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Scenario shipped(String name) {
        try {
            return ScenarioReader.read(FOLDER, new FlowRef(name)).scenario();
        } catch (InvalidScenario invalid) {
            throw new AssertionError(invalid);
        }
    }

    /** One of somebody's own. */
    static Scenario own(String text) {
        try {
            Path file = Files.createTempFile("own", ".yaml");
            try {
                return ScenarioReader.read(FOLDER, Files.writeString(file, text))
                        .scenario();
            } finally {
                Files.delete(file);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        } catch (InvalidScenario invalid) {
            throw new AssertionError(invalid);
        }
    }
}
