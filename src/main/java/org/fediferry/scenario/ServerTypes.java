package org.fediferry.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server types of a scenarios folder, read when somebody asks; those that cannot be read are left out. */
public final class ServerTypes {

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

    /** The server type that all handles of a domain are of; empty for domains that nobody has to himself. */
    public Optional<ServerType> ofDomain(String domain) {
        return all().stream()
                .filter(type -> type.recognition().domains().stream().anyMatch(domain::equalsIgnoreCase))
                .findFirst();
    }
}
