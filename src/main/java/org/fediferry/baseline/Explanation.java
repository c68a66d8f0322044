package org.fediferry.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fediferry.baseline.BoxMatch.Pair;
import org.fediferry.baseline.Cluster.Sort;

/** Says in words what the clusters of a comparison show, as far as it is known what was where on the pages. */
final class Explanation {

    private static final int MOST_SENTENCES = 12;
    private static final int MOST_NAMES = 3;

    private final Comparison comparison;
    private final List<ElementBox> after;
    private final BoxMatch match;
    private final Set<String> sentences = new LinkedHashSet<>();

    /** A page and what was where on it. */
    record Side(String html, PageBoxes boxes) {}

    private Explanation(Comparison comparison, PageBoxes before, PageBoxes after) {
        this.comparison = comparison;
        this.after = after.boxes();
        match = BoxMatch.of(before.boxes(), after.boxes());
    }

    static List<String> of(Comparison comparison, Side before, Shot now) {
        Explanation explanation = new Explanation(comparison, before.boxes(), now.boxes());
        boolean known =
                !before.boxes().boxes().isEmpty() && !now.boxes().boxes().isEmpty();
        comparison.clusters().forEach(known ? explanation::explain : explanation::describe);
        if (!known) {
            explanation.sentences.addAll(PageText.differences(before.html(), now.html()));
        }
        List<String> all = new ArrayList<>(explanation.sentences);
        return all.size() <= MOST_SENTENCES
                ? all
                : Stream.concat(
                                all.stream().limit(MOST_SENTENCES),
                                Stream.of("and " + (all.size() - MOST_SENTENCES) + " more changes"))
                        .toList();
    }

    /** What the picture alone shows. */
    private void describe(Cluster cluster) {
        sentences.add(
                switch (cluster.sort()) {
                    case COLOURS -> "only colours changed on " + Words.place(cluster.after());
                    case INSERTED -> "new: " + Words.place(cluster.after());
                    case REMOVED -> "gone: " + Words.place(cluster.before());
                    case MOVED -> Words.place(cluster.before()) + " moved " + way(cluster);
                    case CONTENT -> "something else stands on " + Words.place(cluster.after());
                });
    }

    private void explain(Cluster cluster) {
        int before = sentences.size();
        switch (cluster.sort()) {
            case MOVED -> explainMove(cluster);
            case INSERTED -> explainNew(cluster);
            case REMOVED -> explainGone(cluster);
            case COLOURS, CONTENT -> explainChange(cluster);
        }
        boolean alreadySaid = touched(cluster).stream().anyMatch(Pair::isReworded);
        if (sentences.size() == before && !alreadySaid) {
            describe(cluster);
        }
    }

    private void explainMove(Cluster cluster) {
        List<String> names = touched(cluster).stream()
                .filter(pair -> Math.abs(pair.right()) > 1 || Math.abs(pair.down()) > 1)
                .map(pair -> pair.after().called())
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            sentences.add(named(names) + " moved " + way(cluster));
        }
    }

    private void explainNew(Cluster cluster) {
        List<String> names = outermost(match.fresh().stream()
                        .filter(box -> mostlyIn(box.area(), cluster.after()))
                        .toList())
                .map(ElementBox::called)
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            sentences.add("new" + between(cluster) + ": " + named(names));
        } else {
            sentences.add("new block" + between(cluster) + ", " + Words.place(cluster.after()));
        }
    }

    private void explainGone(Cluster cluster) {
        List<String> names = outermost(match.gone().stream()
                        .filter(box -> mostlyIn(box.area(), cluster.before()))
                        .toList())
                .map(ElementBox::called)
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            sentences.add("gone: " + named(names));
        } else {
            explainChange(cluster);
        }
    }

    private void explainChange(Cluster cluster) {
        List<Pair> touched = touched(cluster);
        List<Pair> reworded = touched.stream()
                .filter(Pair::isReworded)
                .filter(pair -> touched.stream()
                        .noneMatch(other -> other.isReworded()
                                && pair.after().area().holds(other.after().area())
                                && !other.after().area().holds(pair.after().area())))
                .toList();
        reworded.forEach(pair -> sentences.add(rewording(pair)));
        outermost(match.fresh().stream()
                        .filter(box -> mostlyIn(box.area(), cluster.after()))
                        .toList())
                .forEach(box -> sentences.add("new: " + box.called()));
        outermost(match.gone().stream()
                        .filter(box -> mostlyIn(box.area(), cluster.before()))
                        .toList())
                .forEach(box -> sentences.add("gone: " + box.called()));
        if (reworded.isEmpty()) {
            nearest(touched, cluster).ifPresent(pair -> explainLook(pair, cluster));
        }
    }

    private void explainLook(Pair pair, Cluster cluster) {
        if (cluster.sort() == Sort.COLOURS) {
            sentences.add("only colours changed: " + pair.after().called());
        } else if (isMoved(pair)) {
            sentences.add(pair.after().called() + " moved " + Words.way(pair.right(), pair.down()));
        } else if (pair.isResized()) {
            Area was = pair.before().area();
            Area is = pair.after().area();
            sentences.add(pair.after().called() + " is " + is.width() + " x " + is.height() + " pixels large, it was "
                    + was.width() + " x " + was.height());
        } else {
            sentences.add(pair.after().called() + " looks otherwise, its text is the same");
        }
    }

    private boolean isMoved(Pair pair) {
        boolean follows = comparison.shifts().stream()
                .anyMatch(shift -> shift.down() == pair.down()
                        && shift.after().touches(pair.after().area()));
        return !follows && (Math.abs(pair.right()) > 1 || Math.abs(pair.down()) > 1);
    }

    private static String rewording(Pair pair) {
        ElementBox before = pair.before();
        ElementBox after = pair.after();
        if (before.text().equals(after.text())) {
            return before.called() + " is called " + Words.quoted(after.name()) + " now";
        }
        if (before.text().isBlank() || after.text().isBlank()) {
            return before.text().isBlank() ? after.called() + " was empty before" : before.called() + " is empty now";
        }
        return "the " + after.kind() + "'s text changed from " + Words.quoted(before.text()) + " to "
                + Words.quoted(after.text());
    }

    private List<Pair> touched(Cluster cluster) {
        return match.pairs().stream()
                .filter(pair -> pair.after().area().touches(cluster.after())
                        || pair.before().area().touches(cluster.before()))
                .toList();
    }

    /** The element that a cluster is about: the smallest that holds it, or else the one with most of it. */
    private static Optional<Pair> nearest(List<Pair> touched, Cluster cluster) {
        Area place = cluster.after();
        return touched.stream()
                .filter(pair -> pair.after().area().grown(2).holds(place))
                .min(Comparator.comparingLong(pair -> pair.after().area().pixels()))
                .or(() -> touched.stream()
                        .max(Comparator.comparingLong(
                                pair -> pair.after().area().common(place).pixels())));
    }

    private String between(Cluster cluster) {
        Area place = cluster.after();
        Optional<ElementBox> above = after.stream()
                .filter(box -> !match.fresh().contains(box) && box.area().bottom() <= place.y() + 4)
                .filter(box -> isInLine(box.area(), place))
                .max(Comparator.comparingInt(box -> box.area().bottom()));
        Optional<ElementBox> below = after.stream()
                .filter(box -> !match.fresh().contains(box) && box.area().y() >= place.bottom() - 4)
                .filter(box -> isInLine(box.area(), place))
                .min(Comparator.comparingInt(box -> box.area().y()));
        if (above.isPresent() && below.isPresent()) {
            return " between " + above.get().called() + " and " + below.get().called();
        }
        return above.map(box -> " below " + box.called())
                .orElse(below.map(box -> " above " + box.called()).orElse(""));
    }

    private static boolean isInLine(Area one, Area other) {
        return one.x() < other.right() && other.x() < one.right();
    }

    private static boolean mostlyIn(Area box, Area place) {
        return !box.isEmpty() && box.common(place.grown(4)).pixels() * 2 > box.pixels();
    }

    private static Stream<ElementBox> outermost(List<ElementBox> boxes) {
        return boxes.stream()
                .filter(box -> boxes.stream()
                        .noneMatch(other ->
                                other.area().holds(box.area()) && !box.area().holds(other.area())));
    }

    private static String way(Cluster cluster) {
        return Words.way(
                cluster.after().x() - cluster.before().x(),
                cluster.after().y() - cluster.before().y());
    }

    private static String named(List<String> names) {
        List<String> first = new ArrayList<>(names.stream().limit(MOST_NAMES).toList());
        if (names.size() > MOST_NAMES) {
            first.add(names.size() - MOST_NAMES + " more");
        }
        return Words.joined(first);
    }
}
