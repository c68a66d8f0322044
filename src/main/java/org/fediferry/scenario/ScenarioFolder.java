package org.fediferry.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fediferry.step.FlowRef;

/** The folder that all scenarios and server types are in, and nothing that is used may lie outside of. */
final class ScenarioFolder {

    private static final String ENDING = ".yaml";
    private static final String SERVER = "server" + ENDING;

    private final Path folder;

    ScenarioFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    Path file(FlowRef flow) {
        return folder.resolve(flow.path() + ENDING);
    }

    /** Whether a server type is described; its name is one folder, so that it cannot lead elsewhere. */
    boolean hasServer(String server) {
        return server.matches("[a-z][a-z0-9-]*") && Files.exists(serverFile(server));
    }

    Path serverFile(String server) {
        return folder.resolve(server).resolve(SERVER);
    }

    /** Whether a file is there and, symbolic links followed, still below the folder. */
    boolean holds(Path file) throws IOException {
        return file.toRealPath().startsWith(folder.toRealPath());
    }

    /** The name of a scenario file: its path below the folder, or its own name where it lies elsewhere. */
    Optional<FlowRef> name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path root = folder.toAbsolutePath().normalize();
        Path path = absolute.startsWith(root) ? root.relativize(absolute) : absolute.getFileName();
        String written = String.valueOf(path).replace('\\', '/');
        try {
            return Optional.of(FlowRef.parse(
                    written.endsWith(ENDING) ? written.substring(0, written.length() - ENDING.length()) : written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** All scenario files, by name. */
    List<Path> scenarios() {
        return files(3).filter(file -> !isServer(file)).toList();
    }

    /** All scenarios that can be used. */
    List<String> names() {
        return scenarios().stream()
                .map(this::name)
                .flatMap(Optional::stream)
                .map(FlowRef::path)
                .toList();
    }

    /** All server types, by name. */
    List<String> servers() {
        return files(2).filter(ScenarioFolder::isServer)
                .map(file -> String.valueOf(folder.relativize(file).getName(0)))
                .toList();
    }

    /** Whether the file of that name describes a server type and is no scenario. */
    boolean isServerFile(FlowRef name) {
        return isServer(file(name));
    }

    private static boolean isServer(Path file) {
        return file.endsWith(SERVER);
    }

    private Stream<Path> files(int depth) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files
                    .filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> !folder.relativize(file).toString().startsWith("."))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
