package org.fediferry.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fediferry.step.Source;

/** The keys of a mapping, of which only known ones may stand there. */
final class Keys {

    private final Node.Mapping mapping;
    private final String owner;
    private final Problems problems;
    private final Set<String> meant = new HashSet<>();

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
                Suggestions.nearest(entry.name(), known).ifPresent(meant::add);
            }
        }
    }

    Source source() {
        return mapping.source();
    }

    Optional<Node> find(String key) {
        return mapping.find(key).map(Node.Entry::value);
    }

    /** Whether the key is missing and no misspelt key stands in its place. */
    boolean lacks(String key) {
        return find(key).isEmpty() && !meant.contains(key);
    }

    /** The value of a key that must be there. */
    Optional<Node> need(String key, String example) {
        Optional<Node> found = find(key);
        if (lacks(key)) {
            problems.add(source(), owner + " needs \"" + key + "\"", "write for example " + key + ": " + example);
        }
        return found;
    }
}
