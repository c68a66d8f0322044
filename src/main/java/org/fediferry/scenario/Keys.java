package org.fediferry.scenario;

import java.util.List;
import java.util.Optional;
import org.fediferry.step.Source;

/** The keys of a mapping, of which only known ones may stand there. */
final class Keys {

    private final Node.Mapping mapping;
    private final String owner;
    private final Problems problems;

    /**
     * Complains about every unknown key.
     *
     * @param owner what the keys belong to, for messages: {@code a page}
     */
    Keys(Node.Mapping mapping, String owner, List<String> known, Problems problems) {
        this.mapping = mapping;
        this.owner = owner;
        this.problems = problems;
        for (Node.Entry entry : mapping.entries()) {
            if (!known.contains(entry.name())) {
                problems.add(
                        entry.key().source(),
                        owner + " has no key \"" + entry.name() + "\"",
                        Suggestions.among(entry.name(), known));
            }
        }
    }

    Source source() {
        return mapping.source();
    }

    Optional<Node> find(String key) {
        return mapping.find(key).map(Node.Entry::value);
    }

    /** The value of a key that must be there. */
    Optional<Node> need(String key, String example) {
        Optional<Node> found = find(key);
        if (found.isEmpty()) {
            problems.add(source(), owner + " needs \"" + key + "\"", "write for example " + key + ": " + example);
        }
        return found;
    }
}
