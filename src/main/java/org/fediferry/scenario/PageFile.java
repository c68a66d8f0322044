package org.fediferry.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.step.Forbidden;
import org.fediferry.step.Name;
import org.fediferry.step.VersionRange;

/** Reads one page of a server type: a layout, or a list of layouts for stretches of versions. */
final class PageFile {

    static final List<String> KEYS = List.of("versions", "path", "is", "elements");

    private final Problems problems;
    private final Conversions conversions;
    private final Forbidden never;
    private final ElementFile elements;

    PageFile(Problems problems, Conversions conversions, Forbidden never) {
        this.never = never;
        this.problems = problems;
        this.conversions = conversions;
        this.elements = new ElementFile(problems, conversions, never);
    }

    ServerPage read(Node.Scalar name, Node node) {
        List<PageLayout> layouts = new ArrayList<>();
        for (Node each : node instanceof Node.Items items ? items.nodes() : List.of(node)) {
            conversions.mapping(name.text(), each).map(this::layout).ifPresent(layouts::add);
        }
        return new ServerPage(name.text(), name.source(), layouts);
    }

    private PageLayout layout(Node.Mapping mapping) {
        Keys keys = new Keys(mapping, "a page", KEYS, problems);
        Optional<Node.Scalar> path = scalar(keys, "path");
        path.ifPresent(written -> PagePath.check(written, never, problems));
        Optional<Node.Scalar> mark = scalar(keys, "is");
        Map<String, ServerElement> known =
                keys.find("elements").map(this::elements).orElse(Map.of());
        if (path.isPresent() && keys.find("is").isEmpty()) {
            problems.add(
                    keys.source(),
                    "a page with a path needs \"is\"",
                    "name the element, or a CSS selector, by which it is recognised");
        }
        mark.ifPresent(written -> checkMark(written, path.isPresent(), known));
        return new PageLayout(
                keys.source(),
                keys.find("versions")
                        .flatMap(node -> conversions.read(VersionRange.class, "versions", node))
                        .orElse(VersionRange.ANY),
                path.map(Node.Scalar::text),
                mark.map(Node.Scalar::text),
                known);
    }

    private void checkMark(Node.Scalar mark, boolean hasPath, Map<String, ServerElement> known) {
        if (!hasPath) {
            problems.add(
                    mark.source(),
                    "a page without a path is never opened and needs no \"is\"",
                    "remove it, or add its path");
        } else if (!known.containsKey(mark.text())) {
            PortableSelector.checkMark(mark, known.keySet(), never, problems);
        }
    }

    private Map<String, ServerElement> elements(Node node) {
        Map<String, ServerElement> read = new LinkedHashMap<>();
        conversions.mapping("elements", node).ifPresent(mapping -> {
            for (Node.Entry entry : mapping.entries()) {
                if (conversions.read(Name.class, "elements", entry.key()).isPresent()) {
                    conversions
                            .mapping(entry.name(), entry.value())
                            .ifPresent(written -> read.put(entry.name(), elements.read(entry.key(), written)));
                }
            }
        });
        return read;
    }

    private Optional<Node.Scalar> scalar(Keys keys, String key) {
        return keys.find(key).flatMap(node -> conversions.scalar(key, node, "a text"));
    }
}
