package org.fediferry.drift;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fediferry.fediverse.Version;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.Scenario;
import org.fediferry.scenario.ScenarioReader;
import org.fediferry.step.Effect;
import org.fediferry.step.FlowRef;
import org.fediferry.step.VersionRange;

/** How the scenarios of a folder use the elements of server types: what they do with each, and what hangs on it. */
public final class Usage {

    /**
     * One place in a scenario that names an element.
     *
     * @param several whether the step takes all that there are
     * @param effect the most that hangs on it: that of the step, or of the last click that the flow leads to
     */
    record Use(Kind kind, boolean several, boolean acts, Effect effect) {}

    /** A text that an element is about, on some versions. */
    record About(String text, List<VersionRange> versions) {}

    private final Map<String, List<Use>> uses = new HashMap<>();
    private final Map<String, Set<About>> abouts = new HashMap<>();

    private Usage() {}

    /** Reads every scenario of a folder. */
    public static Usage read(Path scenariosFolder) throws InvalidScenario {
        return of(ScenarioReader.readAll(scenariosFolder));
    }

    /** What these scenarios, and all that they use, do. */
    public static Usage of(Collection<Library> libraries) {
        Usage usage = new Usage();
        Set<FlowRef> seen = new HashSet<>();
        for (Library library : libraries) {
            for (Scenario scenario : library.scenarios().values()) {
                if (seen.add(scenario.name())) {
                    new FlowUse(usage, library, scenario).collect();
                }
            }
        }
        return usage;
    }

    void add(String serverType, String element, Use use) {
        uses.computeIfAbsent(serverType + " " + element, key -> new ArrayList<>())
                .add(use);
    }

    void add(String serverType, String element, About about) {
        abouts.computeIfAbsent(serverType + " " + element, key -> new HashSet<>())
                .add(about);
    }

    /** What an element has to be; {@link Kind#ANY} where nothing is done with it. */
    public Kind kind(String serverType, String element) {
        return all(serverType, element).stream()
                .map(Use::kind)
                .min(Kind::compareTo)
                .orElse(Kind.ANY);
    }

    /** The most that a step does with it or relies on it for. */
    public Effect effect(String serverType, String element) {
        return all(serverType, element).stream()
                .map(Use::effect)
                .max(Effect::compareTo)
                .orElse(Effect.READ);
    }

    /** Whether steps type into it, choose, tick or upload: what they put there goes to the server with the next click. */
    boolean isFilledIn(String serverType, String element) {
        return all(serverType, element).stream().anyMatch(use -> use.acts() && use.kind() != Kind.CLICK);
    }

    /** Whether every step that names it is content with several of them. */
    boolean mayBeSeveral(String serverType, String element) {
        List<Use> all = all(serverType, element);
        return !all.isEmpty() && all.stream().allMatch(Use::several);
    }

    /** The texts that scenarios put in the place of {@code {}}, as far as they stand in the files. */
    List<String> abouts(String serverType, String element, Version version) {
        return abouts.getOrDefault(serverType + " " + element, Set.of()).stream()
                .filter(about -> about.versions().stream()
                        .allMatch(range -> range.contains(version.major(), version.minor())))
                .map(About::text)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Use> all(String serverType, String element) {
        return uses.getOrDefault(serverType + " " + element, List.of());
    }
}
