package org.fediferry.scenario;

import java.util.List;
import java.util.Optional;
import org.fediferry.step.Effect;
import org.fediferry.step.Forbidden;
import org.fediferry.step.Locator;
import org.fediferry.step.VersionRange;

/** Reads one element of a page. */
final class ElementFile {

    static final List<String> KEYS = List.of(
            "css",
            "label",
            "containing",
            "whole",
            "effect",
            "brings",
            "sure",
            "versions",
            "shown",
            "enabled",
            "sends-to");

    private final Problems problems;
    private final Conversions conversions;
    private final Forbidden never;

    ElementFile(Problems problems, Conversions conversions, Forbidden never) {
        this.never = never;
        this.problems = problems;
        this.conversions = conversions;
    }

    ServerElement read(Node.Scalar name, Node.Mapping mapping) {
        Keys keys = new Keys(mapping, "an element", KEYS, problems);
        List<Node.Scalar> selectors = keys.need("css", "\"#form_import_data\"")
                .flatMap(node -> conversions.words("css", node))
                .orElse(List.of());
        selectors.forEach(selector -> PortableSelector.check(selector, never, problems));
        return new ServerElement(
                name.text(),
                name.source(),
                text(keys, "label").orElse(""),
                selectors.stream().map(Node.Scalar::text).toList(),
                text(keys, "containing"),
                keys.find("whole")
                        .flatMap(node -> conversions.read(Boolean.class, "whole", node))
                        .orElse(false),
                keys.find("effect").flatMap(node -> conversions.read(Effect.class, "effect", node)),
                keys.find("brings")
                        .flatMap(node -> conversions.read(Locator.ClickBrings.class, "brings", node))
                        .orElse(Locator.ClickBrings.PAGE),
                keys.find("sure").flatMap(node -> conversions.read(Sure.class, "sure", node)),
                standing(keys),
                keys.find("versions")
                        .flatMap(node -> conversions.read(VersionRange.class, "versions", node))
                        .orElse(VersionRange.ANY));
    }

    private Standing standing(Keys keys) {
        return new Standing(
                keys.find("shown")
                        .flatMap(node -> conversions.read(Standing.Shown.class, "shown", node))
                        .orElse(Standing.Shown.ALWAYS),
                keys.find("enabled")
                        .flatMap(node -> conversions.read(Standing.Enabled.class, "enabled", node))
                        .orElse(Standing.Enabled.ALWAYS),
                keys.find("sends-to").flatMap(node -> conversions.read(Destination.class, "sends-to", node)));
    }

    private Optional<String> text(Keys keys, String key) {
        return keys.find(key)
                .flatMap(node -> conversions.scalar(key, node, "a text"))
                .map(Node.Scalar::text);
    }
}
