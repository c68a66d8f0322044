package org.fediferry.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fediferry.step.FlowRef;
import org.fediferry.step.Source;
import org.jspecify.annotations.Nullable;

/** Reads each file of the folder once, when somebody asks for it. */
final class Shelf {

    private final ScenarioFolder folder;
    private final Problems problems;
    private final Places places;
    private final StepReader steps;
    private final Map<FlowRef, Optional<Scenario>> scenarios = new LinkedHashMap<>();
    private final Map<String, Optional<ServerType>> servers = new LinkedHashMap<>();
    private @Nullable FolderNames names;

    Shelf(ScenarioFolder folder, Problems problems, Places places) {
        this.folder = folder;
        this.problems = problems;
        this.places = places;
        this.steps = new StepReader(problems, places);
    }

    ScenarioFolder folder() {
        return folder;
    }

    FolderNames folderNames() {
        FolderNames found = names;
        if (found == null) {
            found = new FolderNames(folder, quiet());
            names = found;
        }
        return found;
    }

    /** Another shelf that knows what has been read here, and complains to nobody about the rest. */
    private Shelf quiet() {
        Shelf quiet = new Shelf(folder, new Problems(), new Places());
        quiet.scenarios.putAll(scenarios);
        quiet.servers.putAll(servers);
        return quiet;
    }

    /** Whether the words are of a step that could not be read. */
    boolean wasUnread(String word) {
        return steps.unread().contains(word);
    }

    boolean has(FlowRef flow) {
        return scenarios.containsKey(flow) || (!folder.isServerFile(flow) && Files.exists(folder.file(flow)));
    }

    boolean hasServer(String server) {
        return folder.hasServer(server);
    }

    /** The scenario of a file that the person has named; it may lie anywhere. */
    Optional<Scenario> scenario(FlowRef name, Path file) {
        return find(
                scenarios,
                name,
                () -> tree(file).flatMap(root -> new ScenarioFile(problems, places, steps).read(name, root)));
    }

    /** A scenario of the folder; empty where it is missing or cannot be read. */
    Optional<Scenario> scenario(FlowRef name) {
        return has(name) && isInside(folder.file(name))
                ? scenario(name, folder.file(name))
                : Optional.ofNullable(scenarios.get(name)).flatMap(found -> found);
    }

    /** A server type of the folder; empty where it is missing or cannot be read. */
    Optional<ServerType> server(String name) {
        return find(servers, name, () -> hasServer(name) ? readServer(name) : Optional.empty());
    }

    private Optional<ServerType> readServer(String name) {
        Path file = folder.serverFile(name);
        return isInside(file)
                ? tree(file).flatMap(root -> new ServerFile(problems, steps.conversions()).read(name, root))
                : Optional.empty();
    }

    private Optional<Node> tree(Path file) {
        return FileText.read(file, problems).flatMap(text -> YamlTree.read(text, problems));
    }

    private boolean isInside(Path file) {
        try {
            if (folder.holds(file)) {
                return true;
            }
            problems.add(
                    new Source(FileText.name(file), 1, 1),
                    "the file is a link that leads out of the scenarios folder",
                    "put a copy there");
        } catch (IOException e) {
            problems.add(
                    new Source(FileText.name(file), 1, 1),
                    "the file cannot be read: " + e.getMessage(),
                    "check its permissions");
        }
        return false;
    }

    private static <K, V> Optional<V> find(Map<K, Optional<V>> known, K key, Supplier<Optional<V>> reader) {
        Optional<V> found = known.get(key);
        if (found == null) {
            found = reader.get();
            known.put(key, found);
        }
        return found;
    }
}
