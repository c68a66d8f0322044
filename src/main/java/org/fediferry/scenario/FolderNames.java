package org.fediferry.scenario;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fediferry.step.CallForRows;
import org.fediferry.step.Gather;
import org.fediferry.step.LookUp;
import org.fediferry.step.Name;
import org.fediferry.step.ReadForms;
import org.fediferry.step.Step;
import org.jspecify.annotations.Nullable;

/**
 * Names that any file of the folder may define for others. A flow gets exports of accounts that it does not know, so that
 * only all files together can say whether a name is known; they are read when somebody asks, and without complaints.
 */
final class FolderNames {

    private final ScenarioFolder folder;
    private final Shelf quiet;
    private boolean complete = true;
    private @Nullable Set<String> kinds;
    private @Nullable Set<String> lookedUp;

    FolderNames(ScenarioFolder folder, Shelf quiet) {
        this.folder = folder;
        this.quiet = quiet;
    }

    /** The kinds of files that servers of any type offer or take. */
    Set<String> kinds() {
        Set<String> found = kinds;
        if (found == null) {
            found = new HashSet<>();
            for (String server : folder.servers()) {
                Optional<ServerType> type = quiet.server(server);
                type.map(FolderNames::kinds).ifPresent(found::addAll);
                complete &= type.isPresent();
            }
            kinds = found;
        }
        return found;
    }

    /** Whether every server type could be read, so that a kind that is none of {@link #kinds} is unknown. */
    boolean isComplete() {
        return !kinds().isEmpty() && complete;
    }

    /** The names under which scenarios keep what they look up. */
    Set<String> lookedUp() {
        Set<String> found = lookedUp;
        if (found == null) {
            found = new HashSet<>();
            for (Path file : folder.scenarios()) {
                Optional<Scenario> scenario = folder.name(file).flatMap(name -> quiet.scenario(name, file));
                scenario.stream().flatMap(FolderNames::lookedUp).forEach(found::add);
            }
            lookedUp = found;
        }
        return found;
    }

    /** The kinds of files that servers of a type offer or take. */
    static Set<String> kinds(ServerType type) {
        Set<String> kinds = new HashSet<>(type.exports());
        kinds.addAll(type.imports());
        return kinds;
    }

    private static Stream<String> lookedUp(Scenario scenario) {
        return Site.of(scenario).stream()
                .map(site -> site.written().step())
                .flatMap(step -> list(step).stream())
                .map(Name::written);
    }

    /** The list that a step keeps by a name of its own. */
    private static Optional<Name> list(Step step) {
        if (step instanceof LookUp lookUp) {
            return Optional.of(lookUp.name());
        }
        if (step instanceof Gather gather) {
            return Optional.of(gather.kind());
        }
        if (step instanceof ReadForms read) {
            return Optional.of(read.kind());
        }
        return step instanceof CallForRows calls ? Optional.of(calls.failures()) : Optional.empty();
    }
}
