package org.fediferry.scenario;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fediferry.step.Name;
import org.fediferry.step.Text;
import org.fediferry.step.WrittenStep;

/** Turns what is written into values, by type alone; what cannot be turned becomes a problem and an empty answer. */
final class Conversions {

    private final Problems problems;
    private final Places places;
    private final Function<Node, List<WrittenStep>> steps;

    Conversions(Problems problems, Places places, Function<Node, List<WrittenStep>> steps) {
        this.problems = problems;
        this.places = places;
        this.steps = steps;
    }

    /**
     * The value of a key.
     *
     * @param type a type of {@link ValueType}, an enum, or a list or mapping of them
     */
    Optional<Object> convert(Type type, String key, Node node) {
        if (type instanceof Class<?> simple) {
            return scalar(key, node, simple.isEnum() ? "one word" : TypeNames.word(simple))
                    .flatMap(scalar -> simple.isEnum() ? constant(simple, key, scalar) : parse(simple, scalar));
        }
        ParameterizedType generic = (ParameterizedType) type;
        Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
        if (generic.getRawType().equals(Map.class)) {
            return row(key, node).map(Function.identity());
        }
        if (last.equals(WrittenStep.class)) {
            return Optional.of(steps.apply(node));
        }
        return items(key, node).map(items -> list(last, key, items));
    }

    /** The value of a key, by a type that has one class. */
    <T> Optional<T> read(Class<T> type, String key, Node node) {
        return convert(type, key, node).map(type::cast);
    }

    /** A list of texts, or one text. */
    Optional<List<Node.Scalar>> words(String key, Node node) {
        List<Node> nodes = node instanceof Node.Items items ? items.nodes() : List.of(node);
        List<Node.Scalar> words = new ArrayList<>();
        for (Node each : nodes) {
            scalar(key, each, "a text or a list of texts").ifPresent(words::add);
        }
        return words.size() == nodes.size() ? Optional.of(words) : Optional.empty();
    }

    Optional<Node.Scalar> scalar(String key, Node node, String wanted) {
        if (node instanceof Node.Scalar scalar && !scalar.isEmpty()) {
            return Optional.of(scalar);
        }
        return refused(key, node, wanted);
    }

    Optional<Node.Items> items(String key, Node node) {
        return node instanceof Node.Items items ? Optional.of(items) : refused(key, node, "a list");
    }

    Optional<Node.Mapping> mapping(String key, Node node) {
        return node instanceof Node.Mapping mapping ? Optional.of(mapping) : refused(key, node, "a mapping");
    }

    private <T> Optional<T> refused(String key, Node node, String wanted) {
        problems.add(
                node.source(), "\"" + key + "\" takes " + wanted + ", but here is " + node.kind(), hint(node, wanted));
        return Optional.empty();
    }

    private static String hint(Node node, String wanted) {
        if (wanted.equals("a list")) {
            return "begin each item with a hyphen, or write [ first, second ]";
        }
        if (wanted.equals("a mapping")) {
            return "write { name: value }";
        }
        return node instanceof Node.Mapping
                ? "put a text that begins with { or contains \": \" in quotes"
                : "write " + wanted;
    }

    private List<Object> list(Type type, String key, Node.Items items) {
        List<Object> values = new ArrayList<>();
        for (Node node : items.nodes()) {
            convert(type, key, node).ifPresent(values::add);
        }
        return List.copyOf(values);
    }

    private Optional<Map<Name, Text>> row(String key, Node node) {
        return mapping(key, node).map(mapping -> {
            Map<Name, Text> row = new LinkedHashMap<>();
            for (Node.Entry entry : mapping.entries()) {
                Optional<Name> name = read(Name.class, key, entry.key());
                Optional<Text> value = read(Text.class, entry.name(), entry.value());
                if (name.isPresent() && value.isPresent()) {
                    row.put(name.get(), value.get());
                }
            }
            places.put(row, mapping.source());
            return row;
        });
    }

    private Optional<Object> parse(Class<?> type, Node.Scalar scalar) {
        ValueType known = ValueType.of(type).orElseThrow(() -> new IllegalStateException("no conversion to " + type));
        try {
            Object value = known.parser().apply(scalar.text());
            places.put(value, scalar.source());
            return Optional.of(value);
        } catch (IllegalArgumentException e) {
            problems.add(scalar.source(), scalar.text(), e);
            return Optional.empty();
        }
    }

    private Optional<Object> constant(Class<?> type, String key, Node.Scalar scalar) {
        Optional<Enum<?>> found = Kebab.find(type, scalar.text());
        if (found.isEmpty()) {
            List<String> known = Kebab.constants(type).map(Kebab::of).toList();
            problems.add(
                    scalar.source(),
                    "\"" + scalar.text() + "\" is no value of \"" + key + "\"",
                    Suggestions.among(scalar.text(), known));
        }
        return found.map(Function.identity());
    }
}
