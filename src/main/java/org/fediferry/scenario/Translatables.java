package org.fediferry.scenario;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fediferry.step.ForEach;
import org.fediferry.step.Name;
import org.fediferry.step.Source;
import org.fediferry.step.Text;
import org.fediferry.step.WrittenStep;

/** The texts of scenarios and server types that people read, as written, each with the first place where it stands. */
public final class Translatables {

    /** The parameters and options of steps that hold words for people. */
    private static final Set<String> PROSE = Set.of(
            "label",
            "question",
            "choices",
            "text",
            "task",
            "what",
            "note",
            "unanswered",
            "next",
            "because",
            "advice",
            "given-up");

    private final Map<String, Source> found = new LinkedHashMap<>();

    private Translatables() {}

    /** Those of a scenario with everything that it uses. */
    public static Map<String, Source> of(Library library) {
        Translatables texts = new Translatables();
        library.scenarios().values().forEach(texts::add);
        library.servers().values().forEach(texts::add);
        return texts.found;
    }

    /** Those of every scenario and every server type of a folder. */
    public static Map<String, Source> of(Path scenariosFolder) throws InvalidScenario {
        Translatables texts = new Translatables();
        for (Library library : ScenarioReader.readAll(scenariosFolder)) {
            library.scenarios().values().forEach(texts::add);
        }
        new ServerTypes(scenariosFolder).all().forEach(texts::add);
        return texts.found;
    }

    private void add(ServerType server) {
        for (ServerType.Tell tell : server.tells()) {
            add(tell.means(), tell.source());
            add(tell.advice(), tell.source());
        }
    }

    private void add(Scenario scenario) {
        add(scenario.title(), scenario.source());
        add(scenario.about(), scenario.source());
        scenario.inputs().values().forEach(this::add);
        scenario.moves().forEach(text -> add(text, scenario.source()));
        scenario.stays().forEach(text -> add(text, scenario.source()));
        List<Site> sites = Site.of(scenario);
        for (Site site : sites) {
            for (Mentions.Mention<Text> mention : mentions(site)) {
                if (PROSE.contains(mention.key())) {
                    add(mention.value().written(), mention.source());
                }
            }
            if (site.written().step() instanceof ForEach each) {
                addRows(site.written(), each, sites);
            }
        }
    }

    /** What is posted or written into a profile by itself is for people, a word that a program looks at is not. */
    private void add(Input input) {
        add(input.about(), input.source());
        input.standard()
                .map(Text::written)
                .filter(text -> input.type() == Input.Type.TEXT && text.strip().contains(" "))
                .ifPresent(text -> add(text, input.source()));
    }

    /** A column is for people where words for people use it and nothing else does. */
    private void addRows(WrittenStep written, ForEach each, List<Site> sites) {
        Set<String> read = new HashSet<>();
        Set<String> used = new HashSet<>();
        sites.stream()
                .filter(site -> site.around().contains(written))
                .flatMap(site -> mentions(site).stream())
                .forEach(mention -> (PROSE.contains(mention.key()) ? read : used)
                        .addAll(mention.value().references()));
        read.removeAll(used);
        for (Map<Name, Text> row : each.rows()) {
            row.forEach((column, text) -> {
                if (read.contains(each.name() + "." + column)) {
                    add(text.written(), written.source());
                }
            });
        }
    }

    private static List<Mentions.Mention<Text>> mentions(Site site) {
        return Mentions.of(site.written(), new Places()).texts();
    }

    private void add(String text, Source source) {
        if (Text.parse(text).fill(name -> "").chars().anyMatch(Character::isLetter)) {
            found.putIfAbsent(text, source);
        }
    }
}
