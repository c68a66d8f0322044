package org.fediferry.scenario;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fediferry.step.Source;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Puts another selector into the text of a server type and leaves everything else as somebody has written it. */
public final class CandidateEdit {

    /** What YAML takes for text without quotes, in brackets as well. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z.][A-Za-z0-9#._ >+~-]*[A-Za-z0-9_-]");

    private final String text;

    /** An edit of a text that could be read as a server type. */
    public CandidateEdit(String text) {
        this.text = text;
    }

    /** The text with a selector before those that the element has; empty where they are written over several lines. */
    public Optional<String> before(Source element, String selector) {
        return selectors(element).flatMap(node -> add(node, selector));
    }

    /** The text with a selector in place of those that the element has; empty as above. */
    public Optional<String> instead(Source element, String selector) {
        return selectors(element).filter(CandidateEdit::isOnOneLine).map(node -> replaced(node, written(selector)));
    }

    private Optional<String> add(Node node, String selector) {
        if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
            Node first = list.getValue().get(0);
            int at = index(first.getStartMark());
            if (list.getFlowStyle() == FlowStyle.FLOW) {
                return Optional.of(text.substring(0, at) + written(selector) + ", " + text.substring(at));
            }
            int dash = text.lastIndexOf('-', at - 1);
            String indent = text.substring(text.lastIndexOf('\n', dash) + 1, dash);
            return Optional.of(text.substring(0, dash) + "- " + written(selector) + "\n" + indent + text.substring(dash));
        }
        if (!(node instanceof ScalarNode scalar) || !isOnOneLine(node)) {
            return Optional.empty();
        }
        boolean quoted = scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
                || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
        String old = quoted
                ? text.substring(index(node.getStartMark()), index(node.getEndMark()))
                : written(scalar.getValue());
        return Optional.of(replaced(node, "[" + written(selector) + ", " + old + "]"));
    }

    private static boolean isOnOneLine(Node node) {
        return node.getStartMark().getLine() == node.getEndMark().getLine();
    }

    private String replaced(Node node, String with) {
        return text.substring(0, index(node.getStartMark())) + with + text.substring(index(node.getEndMark()));
    }

    private static String written(String selector) {
        return PLAIN.matcher(selector).matches() ? selector : "'" + selector.replace("'", "''") + "'";
    }

    private int index(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    private Optional<Node> selectors(Source element) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            return root == null ? Optional.empty() : described(root, element).flatMap(CandidateEdit::css);
        } catch (YAMLException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Node> css(Node element) {
        if (!(element instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals("css"))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    /** What stands behind the key at a place. */
    private static Optional<Node> described(Node root, Source place) {
        Deque<Node> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (node instanceof MappingNode mapping) {
                for (NodeTuple tuple : mapping.getValue()) {
                    Mark mark = tuple.getKeyNode().getStartMark();
                    if (mark.getLine() + 1 == place.line() && mark.getColumn() + 1 == place.column()) {
                        return Optional.of(tuple.getValueNode());
                    }
                    open.add(tuple.getValueNode());
                }
            } else if (node instanceof SequenceNode list) {
                open.addAll(list.getValue());
            }
        }
        return Optional.empty();
    }
}
