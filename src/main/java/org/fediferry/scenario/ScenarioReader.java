package org.fediferry.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.step.FlowRef;
import org.fediferry.step.Source;

/** Reads scenarios with everything that they use, or tells every problem of every file at once. */
public final class ScenarioReader {

    private final Problems problems = new Problems();
    private final Places places = new Places();
    private final Shelf shelf;
    private final Checks checks;

    private ScenarioReader(Path folder) {
        this.shelf = new Shelf(new ScenarioFolder(folder), problems, places);
        this.checks = new Checks(new Inspection(shelf, places, problems));
    }

    /** Reads a scenario of the folder by its name. */
    public static Library read(Path scenariosFolder, FlowRef name) throws InvalidScenario {
        ScenarioReader reader = new ScenarioReader(scenariosFolder);
        Optional<Library> library = reader.named(name);
        return reader.sound(library.map(List::of).orElse(List.of())).get(0);
    }

    /** Reads a scenario file, which may lie outside the folder; what it uses is in the folder. */
    public static Library read(Path scenariosFolder, Path file) throws InvalidScenario {
        ScenarioReader reader = new ScenarioReader(scenariosFolder);
        Optional<Library> library = reader.file(file);
        return reader.sound(library.map(List::of).orElse(List.of())).get(0);
    }

    /** Reads every scenario and every server type of the folder, and what translations of them there are. */
    public static List<Library> readAll(Path scenariosFolder) throws InvalidScenario {
        ScenarioReader reader = new ScenarioReader(scenariosFolder);
        List<Library> libraries = new ArrayList<>();
        for (Path file : reader.shelf.folder().scenarios()) {
            reader.file(file).ifPresent(libraries::add);
        }
        for (String server : reader.shelf.folder().servers()) {
            reader.shelf.server(server).ifPresent(reader.checks::check);
        }
        Translations.check(scenariosFolder, reader.problems);
        return reader.sound(libraries);
    }

    /** What the scenarios of the folder do, by name; those that cannot be read at all are left out. */
    public static Map<FlowRef, String> titles(Path scenariosFolder) {
        ScenarioReader reader = new ScenarioReader(scenariosFolder);
        Map<FlowRef, String> titles = new LinkedHashMap<>();
        for (Path file : reader.shelf.folder().scenarios()) {
            reader.shelf
                    .folder()
                    .name(file)
                    .flatMap(name -> reader.shelf.scenario(name, file))
                    .ifPresent(scenario -> titles.put(scenario.name(), scenario.title()));
        }
        return titles;
    }

    private Optional<Library> named(FlowRef name) {
        if (!shelf.has(name)) {
            problems.add(
                    new Source(FileText.name(shelf.folder().file(name)), 1, 1),
                    "there is no scenario \"" + name + "\"",
                    Suggestions.among(name.path(), shelf.folder().names()));
            return Optional.empty();
        }
        return shelf.scenario(name).map(this::library);
    }

    private Optional<Library> file(Path file) {
        Optional<FlowRef> name = shelf.folder().name(file);
        if (name.isEmpty()) {
            problems.add(
                    new Source(FileText.name(file), 1, 1),
                    "\"" + file.getFileName() + "\" is no name for a scenario",
                    "use lower-case letters, digits and hyphens, and the ending .yaml");
        }
        return name.flatMap(known -> shelf.scenario(known, file)).map(this::library);
    }

    private Library library(Scenario scenario) {
        Map<FlowRef, Scenario> scenarios = new LinkedHashMap<>();
        new Uses(shelf).collect(scenario, scenarios);
        for (Optional<FlowRef> around : List.of(scenario.signIn(), scenario.signOut())) {
            around.filter(shelf::has)
                    .flatMap(shelf::scenario)
                    .ifPresent(flow -> new Uses(shelf).collect(flow, scenarios));
        }
        Map<String, ServerType> servers = new LinkedHashMap<>();
        for (Scenario each : scenarios.values()) {
            for (String server : each.roles().values()) {
                shelf.server(server).ifPresent(found -> servers.put(server, found));
            }
        }
        Library library = new Library(
                scenario,
                Collections.unmodifiableMap(scenarios),
                Collections.unmodifiableMap(servers),
                new ServerTypes(shelf.folder().path()));
        checks.check(library);
        return library;
    }

    private List<Library> sound(List<Library> libraries) throws InvalidScenario {
        if (!problems.isEmpty()) {
            throw new InvalidScenario(problems.sorted());
        }
        return libraries;
    }
}
