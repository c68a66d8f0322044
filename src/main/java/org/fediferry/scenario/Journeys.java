package org.fediferry.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The scenarios of a folder that say what they are good for; those that cannot be read are left out. */
public record Journeys(List<Scenario> all) {

    /** Reads those of a folder. */
    public static Journeys of(Path scenariosFolder) {
        ScenarioFolder folder = new ScenarioFolder(scenariosFolder);
        Shelf shelf = new Shelf(folder, new Problems(), new Places());
        return new Journeys(folder.scenarios().stream()
                .flatMap(file -> folder.name(file).stream())
                .flatMap(name -> shelf.scenario(name).stream())
                .filter(scenario -> scenario.goal().isPresent())
                .toList());
    }

    /** Those for a goal. */
    public List<Scenario> of(Goal goal) {
        return all.stream()
                .filter(scenario -> scenario.goal().filter(goal::equals).isPresent())
                .toList();
    }

    /** The one for a goal and the types of its accounts, the one that is left before the one that is gone to. */
    public Optional<Scenario> find(Goal goal, List<String> types) {
        return of(goal).stream()
                .filter(scenario -> List.copyOf(scenario.roles().values()).equals(types))
                .findFirst();
    }
}
