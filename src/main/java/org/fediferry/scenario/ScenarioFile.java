package org.fediferry.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.step.FlowRef;
import org.fediferry.step.Name;
import org.fediferry.step.Source;
import org.fediferry.step.WrittenStep;

/** Reads one scenario from what its file says. */
final class ScenarioFile {

    static final List<String> KEYS =
            List.of("scenario", "server", "about", "goal", "roles", "inputs", "moves", "stays", "steps", "finally");

    private final Problems problems;
    private final StepReader steps;
    private final Conversions conversions;
    private final Places places;

    ScenarioFile(Problems problems, Places places, StepReader steps) {
        this.problems = problems;
        this.places = places;
        this.steps = steps;
        this.conversions = steps.conversions();
    }

    /** The scenario without the parts that could not be read. */
    Optional<Scenario> read(FlowRef name, Node root) {
        if (!(root instanceof Node.Mapping mapping)) {
            problems.add(
                    root.source(),
                    "a scenario is a mapping, but here is " + root.kind(),
                    "begin with: scenario: what it does");
            return Optional.empty();
        }
        Keys keys = new Keys(mapping, "a scenario", KEYS, problems);
        return Optional.of(new Scenario(
                name,
                new Source(root.source().file(), 1, 1),
                keys.need("scenario", "Create an alias for the old account")
                        .flatMap(node -> text("scenario", node))
                        .orElse(""),
                keys.find("about").flatMap(node -> text("about", node)).orElse(""),
                keys.find("goal").flatMap(node -> conversions.read(Goal.class, "goal", node)),
                roles(keys),
                keys.find("inputs").map(this::inputs).orElse(Map.of()),
                keys.need("steps", "a list of steps, each beginning with a hyphen")
                        .map(steps::steps)
                        .orElse(List.of()),
                keys.find("finally").map(steps::steps).orElse(List.<WrittenStep>of()),
                keys.find("moves").map(node -> sentences("moves", node)).orElse(List.of()),
                keys.find("stays").map(node -> sentences("stays", node)).orElse(List.of())));
    }

    private Map<String, String> roles(Keys keys) {
        Optional<Node> server = keys.find("server");
        Optional<Node> roles = keys.find("roles");
        if (server.isPresent() == roles.isPresent()) {
            problems.add(
                    roles.map(Node::source).orElse(keys.source()),
                    server.isPresent()
                            ? "a scenario has \"server\" or \"roles\", not both"
                            : "a scenario needs \"server\" or \"roles\"",
                    "write server: mastodon for one account, or roles: { old: mastodon, new: mastodon } for several");
            return Map.of();
        }
        Map<String, String> read = new LinkedHashMap<>();
        server.flatMap(node -> server("server", node)).ifPresent(type -> read.put(Scenario.ACCOUNT, type));
        roles.flatMap(node -> conversions.mapping("roles", node)).ifPresent(mapping -> journey(mapping, read));
        return read;
    }

    private void journey(Node.Mapping mapping, Map<String, String> read) {
        if (mapping.entries().isEmpty()) {
            problems.add(
                    mapping.source(),
                    "there are no roles",
                    "write for example roles: { old: mastodon, new: mastodon }");
        }
        for (Node.Entry entry : mapping.entries()) {
            if (entry.name().equals(Scenario.ACCOUNT) && mapping.entries().size() > 1) {
                problems.add(
                        entry.key().source(),
                        "\"account\" is the role of scenarios for one account only",
                        "choose another name");
            } else if (conversions.read(Name.class, "roles", entry.key()).isPresent()) {
                server(entry.name(), entry.value()).ifPresent(type -> read.put(entry.name(), type));
            }
        }
    }

    private Optional<String> server(String key, Node node) {
        Optional<Node.Scalar> name = conversions.scalar(key, node, "the name of a server type");
        name.ifPresent(written -> places.put(written.text(), written.source()));
        return name.map(Node.Scalar::text);
    }

    private Map<String, Input> inputs(Node node) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        conversions.mapping("inputs", node).ifPresent(mapping -> {
            for (Node.Entry entry : mapping.entries()) {
                if (conversions.read(Name.class, "inputs", entry.key()).isPresent()) {
                    conversions
                            .mapping(entry.name(), entry.value())
                            .map(written -> new InputFile(problems, conversions).read(entry.key(), written))
                            .ifPresent(input -> inputs.put(entry.name(), input));
                }
            }
        });
        return inputs;
    }

    private List<String> sentences(String key, Node node) {
        List<String> sentences = new ArrayList<>();
        conversions.items(key, node).ifPresent(items -> {
            for (Node each : items.nodes()) {
                text(key, each).ifPresent(sentences::add);
            }
        });
        return List.copyOf(sentences);
    }

    private Optional<String> text(String key, Node node) {
        return conversions.scalar(key, node, "a text").map(Node.Scalar::text);
    }
}
