package org.fediferry.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fediferry.step.ElementRef;
import org.fediferry.step.Parts;
import org.fediferry.step.Use;

/** How sure the pages are that each flow of each server type goes through, for the README. */
final class SureTable {

    private static final Path SHIPPED = Path.of("scenarios");

    private SureTable() {}

    static String text() throws InvalidScenario {
        StringBuilder table = new StringBuilder(
                "| server type | grade | elements of this grade | flows in which no element is less sure |\n|---|---|---|---|\n");
        List<Library> libraries = ScenarioReader.readAll(SHIPPED);
        for (ServerType type : new ServerTypes(SHIPPED).all()) {
            Map<Sure, List<String>> flows = new EnumMap<>(Sure.class);
            for (Library library : libraries) {
                Scenario flow = library.scenario();
                if (flow.server().filter(type.name()::equals).isPresent()
                        && flow.name().path().contains("/")) {
                    flows.computeIfAbsent(leastSure(library, flow, type), sure -> new ArrayList<>())
                            .add("`"
                                    + flow.name()
                                            .path()
                                            .substring(flow.name().path().indexOf('/') + 1) + "`");
                }
            }
            for (Sure sure : Sure.values()) {
                List<String> names = flows.getOrDefault(sure, List.of());
                int elements = elements(type, sure);
                if (elements > 0 || !names.isEmpty()) {
                    table.append("| `" + type.name() + "` | " + sure + " | " + elements + " | "
                            + names.stream().sorted().collect(Collectors.joining(", ")) + " |\n");
                }
            }
        }
        return table.toString();
    }

    /** Of everything that a step names, its conditions included, and of the flows that it uses. */
    private static Sure leastSure(Library library, Scenario flow, ServerType type) {
        Stream<Sure> own = Site.of(flow).stream()
                .flatMap(site -> Stream.concat(
                        Parts.of((Record) site.written().step(), ElementRef.class).stream(),
                        Parts.of(site.written().options(), ElementRef.class).stream()))
                .flatMap(reference -> element(type, reference).stream())
                .map(type::sure);
        Stream<Sure> used = Site.of(flow).stream()
                .map(site -> site.written().step())
                .filter(Use.class::isInstance)
                .map(step -> library.scenarios().get(((Use) step).flow()))
                .filter(Objects::nonNull)
                .map(other -> leastSure(library, other, type));
        return Stream.concat(own, used).max(Comparator.naturalOrder()).orElse(type.sure());
    }

    private static Optional<ServerElement> element(ServerType type, ElementRef reference) {
        return Optional.ofNullable(type.pages().get(reference.page())).stream()
                .flatMap(page -> page.layouts().stream())
                .flatMap(layout -> Optional.ofNullable(layout.elements().get(reference.element())).stream())
                .max(Comparator.comparing(type::sure));
    }

    /** How many elements of the server type are of a grade. */
    private static int elements(ServerType type, Sure sure) {
        TreeSet<String> names = new TreeSet<>();
        type.pages()
                .values()
                .forEach(page -> page.layouts()
                        .forEach(layout -> layout.elements().forEach((name, element) -> {
                            if (type.sure(element) == sure) {
                                names.add(page.name() + "." + name);
                            }
                        })));
        return names.size();
    }
}
