package org.fediferry.scenario;

import java.util.List;
import java.util.Optional;
import org.fediferry.step.Forbidden;

/** Reads what must never be touched on a server type, from the key {@code never} of its file. */
record ForbiddenFile(Problems problems, Conversions conversions) {

    static final List<String> KEYS = List.of("paths", "elements");

    /** What it says, besides what is never touched anywhere. */
    Forbidden read(Node node) {
        Optional<Keys> found =
                conversions.mapping("never", node).map(mapping -> new Keys(mapping, "never", KEYS, problems));
        List<Node.Scalar> paths = words(found, "paths");
        List<Node.Scalar> elements = words(found, "elements");
        paths.forEach(this::checkPath);
        elements.forEach(selector -> PortableSelector.check(selector, Forbidden.EVERYWHERE, problems));
        return Forbidden.EVERYWHERE.and(new Forbidden(texts(paths), texts(elements)));
    }

    private void checkPath(Node.Scalar path) {
        if (!path.text().matches("(/[A-Za-z0-9._~-]+)+")) {
            problems.add(
                    path.source(),
                    "\"" + path.text() + "\" is not the beginning of a path",
                    "write for example /settings/remove");
        }
    }

    private List<Node.Scalar> words(Optional<Keys> keys, String key) {
        return keys.flatMap(found -> found.find(key))
                .flatMap(node -> conversions.words(key, node))
                .orElse(List.of());
    }

    private static List<String> texts(List<Node.Scalar> written) {
        return written.stream().map(Node.Scalar::text).toList();
    }
}
