package org.fediferry.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fediferry.step.FlowRef;

/** The server types of a scenarios folder, read when somebody asks; those that cannot be read are left out. */
public final class ServerTypes {

    private static final String EMAIL = Scenario.ACCOUNT + ".email";

    private final Path scenariosFolder;
    private Optional<List<ServerType>> read = Optional.empty();

    /** Those of a folder; nothing is read yet. */
    public ServerTypes(Path scenariosFolder) {
        this.scenariosFolder = scenariosFolder;
    }

    /** All of them, by name. */
    public List<ServerType> all() {
        if (read.isEmpty()) {
            ScenarioFolder folder = new ScenarioFolder(scenariosFolder);
            Shelf shelf = new Shelf(folder, new Problems(), new Places());
            read = Optional.of(folder.servers().stream()
                    .map(shelf::server)
                    .flatMap(Optional::stream)
                    .toList());
        }
        return read.get();
    }

    /** The one of a folder's name. */
    public Optional<ServerType> named(String name) {
        return all().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** Whether somebody who signs in there has to say an e-mail address: whether its flow types one. */
    public boolean asksForEmail(ServerType type) {
        ScenarioFolder folder = new ScenarioFolder(scenariosFolder);
        Places places = new Places();
        return new Shelf(folder, new Problems(), places)
                .scenario(new FlowRef(type.name() + "/sign-in")).map(Scenario::steps).orElse(List.of()).stream()
                        .flatMap(step -> Mentions.of(step, places).texts().stream())
                        .anyMatch(mention -> mention.value().references().contains(EMAIL));
    }

    /** The server type that all handles of a domain are of; empty for domains that nobody has to himself. */
    public Optional<ServerType> ofDomain(String domain) {
        return all().stream()
                .filter(type -> type.recognition().domains().stream().anyMatch(domain::equalsIgnoreCase))
                .findFirst();
    }
}
