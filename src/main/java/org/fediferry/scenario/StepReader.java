package org.fediferry.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fediferry.step.Options;
import org.fediferry.step.Parameter;
import org.fediferry.step.Step;
import org.fediferry.step.StepCatalog;
import org.fediferry.step.StepType;
import org.fediferry.step.WrittenStep;
import org.jspecify.annotations.Nullable;

/** Reads steps: one keyword each, the keys of its type, and the options of every step. */
final class StepReader {

    private static final List<Parameter> OPTIONS = StepCatalog.options();
    private static final List<String> KEYWORDS =
            StepCatalog.all().stream().map(StepType::keyword).toList();
    private static final List<String> OPTION_KEYS =
            OPTIONS.stream().map(Parameter::key).toList();

    private final Problems problems;
    private final Conversions conversions;
    private final Set<String> unread = new HashSet<>();

    StepReader(Problems problems, Places places) {
        this.problems = problems;
        this.conversions = new Conversions(problems, places, this::steps);
    }

    Conversions conversions() {
        return conversions;
    }

    /** Every word of the steps that could not be read: a name among them must not be called unknown as well. */
    Set<String> unread() {
        return unread;
    }

    /** Those steps of a list that can be read. */
    List<WrittenStep> steps(Node node) {
        List<WrittenStep> steps = new ArrayList<>();
        conversions.items("steps", node).ifPresent(items -> {
            if (items.nodes().isEmpty()) {
                problems.add(node.source(), "there are no steps", "write at least one, for example - open: aliases");
            }
            for (Node each : items.nodes()) {
                step(each).ifPresentOrElse(steps::add, () -> keepWords(each));
            }
        });
        return List.copyOf(steps);
    }

    /** A step; empty, with problems, when it cannot be read. */
    Optional<WrittenStep> step(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(
                    node.source(),
                    "a step is a keyword with a value, but here is " + node.kind(),
                    "write for example - open: aliases");
            return Optional.empty();
        }
        return keyword(mapping).flatMap(type -> step(mapping, type));
    }

    private Optional<StepType> keyword(Node.Mapping mapping) {
        List<Node.Entry> found = mapping.entries().stream()
                .filter(entry -> KEYWORDS.contains(entry.name()))
                .toList();
        if (found.size() > 1) {
            problems.add(
                    found.get(1).key().source(),
                    "two steps in one: \"" + found.get(0).name() + "\" and \""
                            + found.get(1).name() + "\"",
                    "begin each step on a line of its own with a hyphen");
            return Optional.empty();
        }
        if (found.isEmpty()) {
            unknown(mapping);
            return Optional.empty();
        }
        return StepCatalog.find(found.get(0).name());
    }

    /** The key that looks most like a keyword is the one that was meant as such. */
    private void unknown(Node.Mapping mapping) {
        List<Node.Entry> candidates = mapping.entries().stream()
                .filter(entry -> !OPTION_KEYS.contains(entry.name()))
                .toList();
        Optional<Node.Entry> meant = candidates.stream()
                .filter(entry -> Suggestions.nearest(entry.name(), KEYWORDS).isPresent())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
        meant.ifPresentOrElse(
                entry -> problems.add(
                        entry.key().source(),
                        "unknown step \"" + entry.name() + "\"",
                        Suggestions.among(entry.name(), KEYWORDS)),
                () -> problems.add(mapping.source(), "a step without a keyword", Suggestions.among("", KEYWORDS)));
    }

    private Optional<WrittenStep> step(Node.Mapping mapping, StepType type) {
        List<String> known = Stream.concat(type.keys().stream().map(Parameter::key), OPTION_KEYS.stream())
                .toList();
        List<Node.Entry> beside = mapping.entries().stream()
                .filter(entry -> !entry.name().equals(type.keyword()))
                .toList();
        Keys keys = new Keys(new Node.Mapping(mapping.source(), beside), type.keyword(), known, problems);
        List<Optional<Node>> values = new ArrayList<>();
        values.add(mapping.find(type.keyword()).map(Node.Entry::value));
        type.keys().forEach(parameter -> values.add(keys.find(parameter.key())));
        Optional<Record> step = record(type, keys, values);
        Optional<Options> options = options(type, keys);
        if (step.isEmpty() || options.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WrittenStep(mapping.source(), (Step) step.get(), options.get()));
    }

    private Optional<Options> options(StepType type, Keys keys) {
        StepType options = new StepType(type.keyword(), Options.class, "", "", OPTIONS);
        return record(options, keys, OPTION_KEYS.stream().map(keys::find).toList())
                .map(Options.class::cast);
    }

    private Optional<Record> record(StepType type, Keys keys, List<Optional<Node>> written) {
        @Nullable Object[] values = new Object[written.size()];
        boolean complete = true;
        for (int index = 0; index < values.length; index++) {
            Parameter parameter = type.parameters().get(index);
            Optional<Node> node = written.get(index);
            if (node.isPresent()) {
                String key = index == 0 && type.type() != Options.class ? type.keyword() : parameter.key();
                values[index] =
                        conversions.convert(parameter.type(), key, node.get()).orElse(null);
                complete &= values[index] != null;
            } else if (parameter.required()) {
                complete = false;
                if (keys.lacks(parameter.key())) {
                    problems.add(
                            keys.source(),
                            type.keyword() + " needs \"" + parameter.key() + "\"",
                            example(type, parameter));
                }
            }
        }
        return complete ? create(type, keys, values) : Optional.empty();
    }

    private Optional<Record> create(StepType type, Keys keys, @Nullable Object[] values) {
        try {
            return Optional.of(Records.create(type.type(), type.parameters(), values));
        } catch (IllegalArgumentException e) {
            problems.add(keys.source(), "", e);
            return Optional.empty();
        }
    }

    private static String example(StepType type, Parameter parameter) {
        return Arrays.stream(type.example().split("\n"))
                .map(String::strip)
                .filter(line -> line.startsWith(parameter.key() + ":") && !line.endsWith(":"))
                .findFirst()
                .map(line -> "write for example " + line)
                .orElse("see: fediferry steps " + type.keyword());
    }

    private void keepWords(Node node) {
        if (node instanceof Node.Scalar scalar) {
            unread.add(scalar.text());
        } else if (node instanceof Node.Items items) {
            items.nodes().forEach(this::keepWords);
        } else if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> keepWords(entry.value()));
        }
    }
}
