package org.fediferry.pseudonym;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Texts that follow each other on one line of a page, whatever tags are between them: a handle may be in pieces. */
final class TextRun {

    private static final Set<String> APART =
            Set.of("br", "button", "option", "select", "textarea", "label", "td", "th", "li", "img", "input", "title");

    private final List<TextNode> nodes = new ArrayList<>();

    private TextRun() {}

    static List<TextRun> of(Document page) {
        List<TextRun> runs = new ArrayList<>();
        NodeTraversor.traverse(new Collector(runs), page);
        runs.removeIf(run -> run.nodes.isEmpty());
        return runs;
    }

    /** Puts other people in; names are looked for in the personal ones. */
    void rewrite(Finder finder, Set<TextNode> personal) {
        List<List<Change>> changes = new ArrayList<>();
        nodes.forEach(node -> changes.add(new ArrayList<>()));
        if (nodes.size() > 1) {
            addSpanning(finder, changes);
        }
        for (int i = 0; i < nodes.size(); i++) {
            String text = nodes.get(i).getWholeText();
            Change.addFree(changes.get(i), finder.find(text));
            if (personal.contains(nodes.get(i))) {
                Change.addFree(changes.get(i), finder.names(text, changes.get(i)));
            }
            String made = Change.make(text, changes.get(i));
            if (!made.equals(text)) {
                nodes.get(i).text(made);
            }
        }
    }

    private void addSpanning(Finder finder, List<List<Change>> changes) {
        StringBuilder joined = new StringBuilder();
        nodes.forEach(node -> joined.append(node.getWholeText()));
        String all = joined.toString();
        List<Change> found = finder.find(all);
        int start = 0;
        for (int i = 0; i < nodes.size(); i++) {
            int end = start + nodes.get(i).getWholeText().length();
            for (Change each : found) {
                boolean within = each.start() >= start && each.end() <= end;
                int from = Math.max(start, each.start());
                int to = Math.min(end, each.end());
                if (!within && from < to) {
                    String part = each.text()
                            .substring(each.cut(all, from), Math.max(each.cut(all, from), each.cut(all, to)));
                    changes.get(i).add(new Change(from - start, to - start, part));
                }
            }
            start = end;
        }
    }

    private static final class Collector implements NodeVisitor {

        private final List<TextRun> runs;
        private TextRun current = new TextRun();

        Collector(List<TextRun> runs) {
            this.runs = runs;
            runs.add(current);
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                current.nodes.add(text);
            } else {
                separate(node);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            separate(node);
        }

        private void separate(Node node) {
            if (node instanceof Element element && (element.isBlock() || APART.contains(element.normalName()))) {
                current = new TextRun();
                runs.add(current);
            }
        }
    }

    /** The texts below these elements, but for what a page says itself there. */
    static Set<TextNode> below(List<Element> personal) {
        Set<TextNode> texts = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element each : personal) {
            NodeTraversor.traverse(
                    (node, depth) -> {
                        if (node instanceof TextNode text && isFree(text, each)) {
                            texts.add(text);
                        }
                    },
                    each);
        }
        return texts;
    }

    private static boolean isFree(TextNode text, Element top) {
        for (Node at = text.parent(); at instanceof Element element && !at.equals(top); at = at.parent()) {
            if (element.is("button, label, option, time, legend, summary, th, .hint, .btn, .button, [role=button]")) {
                return false;
            }
        }
        return true;
    }
}
