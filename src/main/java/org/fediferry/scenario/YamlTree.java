package org.fediferry.scenario;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fediferry.step.Source;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML from events: nothing is constructed, resolved or expanded, so that a file can neither name a class nor grow
 * in memory, and a version stays {@code 4.10}.
 */
final class YamlTree {

    private static final int DEEPEST = 50;

    private final FileText file;
    private final Problems problems;
    private final Parser parser;

    private YamlTree(FileText file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.parser = new ParserImpl(new StreamReader(new StringReader(file.text())), new LoaderOptions());
    }

    /** What the file says; empty, with a problem, when it is no YAML or more of it than a scenario needs. */
    static Optional<Node> read(FileText file, Problems problems) {
        try {
            return new YamlTree(file, problems).document();
        } catch (MarkedYAMLException e) {
            YamlComplaint.of(e, file.name()).addTo(problems);
        } catch (Refused e) {
            problems.add(e.source, e.what, e.advice);
        }
        return Optional.empty();
    }

    private Optional<Node> document() throws Refused {
        parser.getEvent();
        if (!(parser.peekEvent() instanceof DocumentStartEvent)) {
            throw new Refused(new Source(file.name(), 1, 1), "the file is empty", "begin with: scenario: what it does");
        }
        parser.getEvent();
        Node root = node(1);
        parser.getEvent();
        if (parser.peekEvent() instanceof DocumentStartEvent) {
            throw new Refused(at(parser.peekEvent()), "a second document begins here", "write one scenario to a file");
        }
        return Optional.of(root);
    }

    private Node node(int depth) throws Refused {
        Event event = parser.getEvent();
        Source source = at(event);
        if (depth > DEEPEST) {
            throw new Refused(
                    source, "this is nested deeper than " + DEEPEST + " levels", "move steps to a flow of their own");
        }
        refuseMachinery(event, source);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, source);
        }
        return event instanceof SequenceStartEvent ? items(source, depth) : mapping(source, depth);
    }

    private static void refuseMachinery(Event event, Source source) throws Refused {
        if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null)) {
            throw new Refused(source, "anchors (&name) and aliases (*name) are not allowed", "write the value out");
        }
        if (event instanceof ScalarEvent scalar && scalar.getTag() != null) {
            throw new Refused(source, "the tag " + tag(scalar.getTag()) + " is not allowed", "write the plain value");
        }
        if (event instanceof CollectionStartEvent start && start.getTag() != null) {
            throw new Refused(source, "the tag " + tag(start.getTag()) + " is not allowed", "write the plain value");
        }
    }

    private static String tag(String full) {
        return full.replace(Tag.PREFIX, "!!");
    }

    private static Node scalar(ScalarEvent event, Source source) throws Refused {
        Optional<Integer> forbidden = FileText.firstForbidden(event.getValue());
        if (forbidden.isPresent()) {
            throw new Refused(source, FileText.forbiddenCharacter(forbidden.get()), "leave the escape sequence out");
        }
        boolean block = event.isLiteral() || event.isFolded();
        String text = block ? event.getValue().stripTrailing() : event.getValue();
        return new Node.Scalar(source, text, event.isPlain());
    }

    private Node items(Source source, int depth) throws Refused {
        List<Node> nodes = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            nodes.add(node(depth + 1));
        }
        parser.getEvent();
        return new Node.Items(source, List.copyOf(nodes));
    }

    private Node mapping(Source source, int depth) throws Refused {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Node.Scalar key = key(depth);
            Node value = node(depth + 1);
            if (names.add(key.text())) {
                entries.add(new Node.Entry(key, value));
            } else {
                problems.add(key.source(), "the key \"" + key.text() + "\" is written twice", "remove one of them");
            }
        }
        parser.getEvent();
        return new Node.Mapping(source, List.copyOf(entries));
    }

    private Node.Scalar key(int depth) throws Refused {
        Node key = node(depth + 1);
        if (!(key instanceof Node.Scalar scalar)) {
            throw new Refused(
                    key.source(),
                    "a key must be one word, but here is " + key.kind(),
                    "put text with braces in quotes");
        }
        if (scalar.plain() && scalar.text().equals("<<")) {
            throw new Refused(scalar.source(), "merge keys (<<) are not allowed", "write the keys out");
        }
        return scalar;
    }

    private Source at(Event event) {
        return new Source(
                file.name(),
                event.getStartMark().getLine() + 1,
                event.getStartMark().getColumn() + 1);
    }

    /** A file that is not read any further. */
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Source source;
        private final String what;
        private final String advice;

        Refused(Source source, String what, String advice) {
            super(what);
            this.source = source;
            this.what = what;
            this.advice = advice;
        }
    }
}
