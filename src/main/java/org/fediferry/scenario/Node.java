package org.fediferry.scenario;

import java.util.List;
import java.util.Optional;
import org.fediferry.step.Source;

/** What a file says, before anybody has asked what it means: every scalar as the person wrote it. */
sealed interface Node {

    /** Where it begins. */
    Source source();

    /** What it is, for messages: {@code a list}. */
    String kind();

    /**
     * One word or text.
     *
     * @param plain written without quotes
     */
    record Scalar(Source source, String text, boolean plain) implements Node {

        boolean isEmpty() {
            return plain && text.isEmpty();
        }

        @Override
        public String kind() {
            return isEmpty() ? "nothing" : "the text \"" + text + "\"";
        }
    }

    /** A list. */
    record Items(Source source, List<Node> nodes) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values, each key once. */
    record Mapping(Source source, List<Entry> entries) implements Node {

        Optional<Entry> find(String key) {
            return entries.stream().filter(entry -> entry.name().equals(key)).findFirst();
        }

        List<String> names() {
            return entries.stream().map(Entry::name).toList();
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** A key with its value. */
    record Entry(Scalar key, Node value) {
        String name() {
            return key.text();
        }
    }
}
